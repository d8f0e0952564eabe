package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.TestEntry;
import org.crshooks.clinical.WorkUpLabs;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrase;

/** Where one test of the work-up stands: done in the last 24 h, wholly or partly, ordered or missing (W1). */
final class WorkUpStatus {

    static final Duration RECENT = Duration.ofHours(24);

    /** Cultures count since this fever began. */
    private static final Set<WorkUpTest> CULTURES = EnumSet.of(WorkUpTest.BLOOD_CULTURE, WorkUpTest.URINE_CULTURE);

    private WorkUpStatus() {}

    static WorkUpItem of(CareContext context, WorkUpTest test, Phrase why) {
        Instant from = from(context, test);
        List<Evidence> results = new ArrayList<>(laboratory(context, test));
        List<LabTest> lacking = lacking(context, test);
        boolean done = lacking.isEmpty() && !WorkUpLabs.parts(test).isEmpty();
        for (TestEntry entry : entries(context, test, true)) {
            if (entry.at() != null && !entry.at().isBefore(from)) {
                done = true;
                results.add(evidence(entry));
            }
        }
        if (test == WorkUpTest.BLOOD_GAS) {
            saturation(context).ifPresent(results::add);
            done |= results.stream().anyMatch(e -> e.input() == Input.SPO2);
        }
        if (done) {
            return new WorkUpItem(test, Status.DONE, results, List.of(), latest(results), why, 0);
        }
        List<TestEntry> orders = entries(context, test, false);
        if (!orders.isEmpty()) {
            Instant ordered = orders.stream()
                    .map(TestEntry::at)
                    .filter(at -> at != null)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return new WorkUpItem(test, Status.ORDERED, results, List.of(), ordered, why, 0);
        }
        boolean partly =
                !lacking.isEmpty() && lacking.size() < WorkUpLabs.parts(test).size();
        return partly
                ? new WorkUpItem(test, Status.PARTLY, results, lacking, null, why, 0)
                : new WorkUpItem(test, Status.MISSING, results, List.of(), null, why, 0);
    }

    private static Instant from(CareContext context, WorkUpTest test) {
        Instant recent = context.asOf().minus(RECENT);
        return CULTURES.contains(test) ? context.now().feverSince().orElse(recent) : recent;
    }

    private static List<TestEntry> entries(CareContext context, WorkUpTest test, boolean done) {
        return context.chart().tests().stream()
                .filter(entry -> entry.test() == test && entry.done() == done)
                .toList();
    }

    /** The parts of the test of which no result is back. */
    private static List<LabTest> lacking(CareContext context, WorkUpTest test) {
        return WorkUpLabs.parts(test).stream()
                .filter(part -> part.stream()
                        .noneMatch(lab -> Charted.latest(context, lab, RECENT).isPresent()))
                .map(part -> part.stream().min(Comparator.naturalOrder()).orElseThrow())
                .toList();
    }

    private static List<Evidence> laboratory(CareContext context, WorkUpTest test) {
        return WorkUpLabs.parts(test).stream()
                .flatMap(part -> part.stream().sorted())
                .flatMap(lab -> Charted.latest(context, lab, RECENT).stream())
                .map(Charted::evidence)
                .toList();
    }

    private static Evidence evidence(TestEntry entry) {
        return new Evidence(
                Input.LABS,
                entry.result().isEmpty() ? entry.test().code() : entry.result(),
                entry.at(),
                entry.source());
    }

    private static Optional<Evidence> saturation(CareContext context) {
        return context.chart().saturations().stream()
                .filter(s -> Charted.within(context, s.at(), RECENT))
                .reduce((a, b) -> b)
                .map(s -> new Evidence(Input.SPO2, new Amount(s.percent(), "%").toString(), s.at(), s.source()));
    }

    private static Instant latest(List<Evidence> results) {
        return results.stream()
                .map(Evidence::at)
                .filter(at -> at != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
