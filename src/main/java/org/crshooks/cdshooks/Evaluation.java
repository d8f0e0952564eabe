package org.crshooks.cdshooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.Card;

/**
 * One evaluation of one patient, answered or refused.
 *
 * @param kind how it came about
 * @param at when it was asked for
 * @param service id of the service, or of the operation, that was asked
 * @param fhirServer base URL of the client's FHIR server; null where not given
 * @param outcome {@value #ANSWERED}, {@value #FAULT}, or why it was refused
 * @param assessment null where no therapy can cause CRS, and where it was refused
 * @param cards what the reader sees
 * @param failed prefetch keys that were asked for and could not be read
 * @param writeBack what became of the written grade; null where none was to be written
 * @param took from the request to the answer
 */
public record Evaluation(
        Kind kind,
        Instant at,
        String service,
        String hook,
        Client client,
        String patientId,
        String fhirServer,
        Locale language,
        String outcome,
        Assessment assessment,
        List<Card> cards,
        Set<String> failed,
        String writeBack,
        Duration took) {

    public static final String ANSWERED = "answered";

    /** Neither answered nor refused: something broke. */
    public static final String FAULT = "fault";

    /** How an evaluation came about. */
    public enum Kind {
        HOOK,
        OPERATION,
        TRAJECTORY,
        NOTIFICATION;

        /** As the audit has it, such as {@code hook}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The outcome of what was refused, such as {@code other-patient}. */
    public static String refused(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Evaluation {
        cards = List.copyOf(cards);
        failed = Set.copyOf(failed);
    }

    /** Names nothing of the patient, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Evaluation[***]";
    }
}
