package org.crshooks.cdshooks.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.Dose;
import org.crshooks.advice.Urgency;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.Drug;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;

/**
 * Drafts that the reader may take over with one click: doses that may be given now, then missing tests (W2). None is
 * recommended over another and none is selected: that is for a person to decide.
 */
final class Suggestions {

    /** W2. */
    private static final int MOST_TESTS = 5;

    private static final Set<WorkUpItem.Status> OPEN = EnumSet.of(WorkUpItem.Status.MISSING, WorkUpItem.Status.PARTLY);

    private Suggestions() {}

    static List<Suggestion> of(Assessment a, UUID card, String patientId, Phrasebook words) {
        // An order outlives the moment in which it is drafted.
        Phrasebook lasting = words.lasting();
        List<Suggestion> all = new ArrayList<>();
        a.advice().items().stream()
                .filter(item -> isDue(item, a.asOf()))
                .map(item -> DraftMedication.of(item, id(card, item, a.asOf()), patientId, lasting))
                .forEach(all::add);
        a.advice().workUp().stream()
                .filter(item -> item.suggested() && OPEN.contains(item.status()))
                .sorted(Comparator.comparingInt(WorkUpItem::rank))
                .limit(MOST_TESTS)
                .map(item -> DraftTest.of(item, id(card, item), patientId, lasting))
                .forEach(all::add);
        Set<String> seen = new HashSet<>();
        all.removeIf(suggestion -> !seen.add(suggestion.uuid()));
        return all;
    }

    /** Amount known, drug known, allowed by now, and not resting on a grade that is yet to be confirmed. */
    private static boolean isDue(AdviceItem item, Instant asOf) {
        Dose dose = item.dose();
        return dose != null
                && dose.amount() != null
                && dose.drug() != Drug.OTHER
                && !item.conditional()
                && !dose.onceChecked()
                && item.urgency() != Urgency.INFORMATION
                && (dose.earliest() == null || !dose.earliest().isAfter(asOf));
    }

    /** A later dose of the same amount is another suggestion: what the item says of counts tells them apart. */
    private static String id(UUID card, AdviceItem item, Instant asOf) {
        Dose dose = item.dose();
        List<String> parts = new ArrayList<>(List.of(
                "MedicationRequest",
                item.id(),
                dose.drug().code(),
                DoseWords.number(dose.amount()),
                dose.unit(),
                dose.route().name()));
        if (dose.earliest() != null && dose.earliest().isBefore(asOf)) {
            parts.add(dose.earliest().toString());
        }
        timeless(item.text(), parts);
        return CardId.within(card, parts).toString();
    }

    private static void timeless(Phrase phrase, List<String> parts) {
        parts.add(phrase.key());
        for (Object argument : phrase.arguments()) {
            if (argument instanceof Phrase inner) {
                timeless(inner, parts);
            } else if (!(argument instanceof Instant) && !(argument instanceof Duration)) {
                parts.add(argument.toString());
            }
        }
    }

    private static String id(UUID card, WorkUpItem item) {
        return CardId.within(card, List.of("ServiceRequest", item.test().code()))
                .toString();
    }
}
