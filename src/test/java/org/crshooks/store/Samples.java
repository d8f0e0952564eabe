package org.crshooks.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.CardId;
import org.crshooks.cdshooks.card.Coding;
import org.crshooks.cdshooks.card.Indicator;
import org.crshooks.cdshooks.card.Source;
import org.crshooks.cdshooks.card.Suggestion;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;
import org.crshooks.cdshooks.request.FeedbackReader.Outcome;
import org.crshooks.clinical.Flag;
import org.crshooks.fact.Truth;
import org.crshooks.grading.Confidence;
import org.crshooks.grading.GradeResult;

/** Cards, evaluations and feedback by hand. */
final class Samples {

    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    static final String SERVICE = "crs-patient-view";
    static final String HOOK = "patient-view";
    static final String TOPIC = "crsgrade";
    static final String SERVER = "https://a.example/fhir";

    private Samples() {}

    static Card card(String id, String... suggestions) {
        List<Suggestion> offered = Arrays.stream(suggestions)
                .map(s -> new Suggestion("label", s, null, List.of()))
                .toList();
        Source source = new Source("label", null, new Coding(TOPIC, "system", "display"));
        return new Card(id, "", "", Indicator.WARNING, source, offered.isEmpty() ? null : offered, "any", List.of());
    }

    static Evaluation evaluation(Client client, String patient, String server, Instant at, Card... cards) {
        return new Evaluation(
                Evaluation.Kind.HOOK,
                at,
                SERVICE,
                HOOK,
                client,
                patient,
                server,
                Locale.ENGLISH,
                Evaluation.ANSWERED,
                assessment(at, 2, 3),
                List.of(cards),
                Set.of("labs", "conditions"),
                null,
                Duration.ofMillis(17));
    }

    static Evaluation evaluation(String patient, Instant at, Card... cards) {
        return evaluation(Client.ANONYMOUS, patient, SERVER, at, cards);
    }

    static Assessment assessment(Instant asOf, int floor, int ceiling) {
        GradeResult grade = new GradeResult("astct-2019", floor, ceiling, List.of(), Set.of(), Confidence.HIGH);
        return new Assessment(
                asOf,
                null,
                List.of(),
                "astct-2019",
                List.of(new ScaleAssessment(grade, null)),
                null,
                Truth.YES,
                List.of(),
                List.of(),
                Set.of(Flag.FEVER_WAIVED, Flag.SINGLE_READING),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                true,
                true,
                false,
                false,
                null,
                AdvicePlan.NONE);
    }

    static Feedback accepted(String card, Instant at, String... suggestions) {
        return new Feedback(
                CardId.read(card),
                Outcome.ACCEPTED,
                at,
                Arrays.stream(suggestions).map(CardId::read).toList(),
                null,
                false);
    }

    static Feedback overridden(String card, Instant at, String reason) {
        return new Feedback(CardId.read(card), Outcome.OVERRIDDEN, at, List.of(), reason, false);
    }
}
