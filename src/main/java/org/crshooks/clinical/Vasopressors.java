package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/**
 * The vasopressors running at one moment (F4, F13–F16).
 *
 * @param astctCertain number counted by ASTCT: vasopressin only where it runs alone (F15)
 * @param allCertain number counted by the other scales
 * @param astctPossible like {@code astctCertain}, with those that may be running
 * @param allPossible like {@code allCertain}, with those that may be running
 * @param highDoseWhenAsked high dose without a break for 3 h (F16)
 * @param drugs distinct counted drugs certainly running, in the order of the drug list
 * @param certain the runs that certainly count
 * @param named those and the ones that run for a reason that is not understood
 */
record Vasopressors(
        int astctCertain,
        int allCertain,
        int astctPossible,
        int allPossible,
        Lazy<Fact> highDoseWhenAsked,
        Set<Drug> drugs,
        List<PressorRun> certain,
        List<PressorRun> named) {

    /** Stands for "any number" where nobody answered. */
    private static final int MANY = 99;

    static Vasopressors at(View view) {
        // F4: what runs may have begun at any time since the therapy, so no look-back of hours is enough (H8).
        boolean complete = view.coversTherapy(Channel.MEDICATION_ADMINISTRATION);
        List<PressorRun> running = running(view);
        if (running.isEmpty()) {
            int possible = complete ? 0 : MANY;
            Fact none = complete ? Fact.NO : Fact.unknown(Input.VASOPRESSOR);
            return new Vasopressors(0, 0, possible, possible, new Lazy<>(() -> none), Set.of(), List.of(), List.of());
        }
        List<PressorRun> certainRuns = certain(running);
        Set<Drug> certain = drugs(certainRuns);
        Set<Drug> possible = drugs(running);
        return new Vasopressors(
                astctCount(certain),
                certain.size(),
                complete ? astctCount(possible) : MANY,
                complete ? possible.size() : MANY,
                new Lazy<>(() -> HighDose.at(view, running, complete)),
                certain,
                certainRuns,
                running.stream().filter(run -> run.counts() || run.certain()).toList());
    }

    /** High dose without a break for 3 h (F16). */
    Fact highDose() {
        return highDoseWhenAsked.get();
    }

    /** Runs that count in any scale: for hypotension, not present when CRS was refuted. */
    static List<PressorRun> counted(View view) {
        List<PressorRun> runs = view.chart().index.countedRuns();
        return view.refutedAt() == null
                ? runs
                : runs.stream()
                        .filter(run -> run.start().isAfter(goesOnUntil(runs, run.drug(), view.refutedAt())))
                        .toList();
    }

    /** Counted runs of this moment, certain or not. */
    static List<PressorRun> running(View view) {
        List<PressorRun> running = new ArrayList<>();
        for (PressorRun run : counted(view)) {
            if (run.covers(view.at())) {
                running.add(run);
            }
        }
        return running;
    }

    /** F22: until when a drug that ran at the refutation goes on; a new rate or row is no new support. */
    private static Instant goesOnUntil(List<PressorRun> runs, Drug drug, Instant refuted) {
        Instant until = refuted;
        for (PressorRun run : runs) {
            if (run.drug() == drug && !run.start().isAfter(until) && run.end().isAfter(until)) {
                until = run.end();
            }
        }
        return until;
    }

    Fact atLeastForAstct(int n) {
        return atLeast(n, astctCertain, astctPossible);
    }

    Fact atLeast(int n) {
        return atLeast(n, allCertain, allPossible);
    }

    private Fact atLeast(int n, int certain, int possible) {
        if (certain >= n) {
            return Fact.yes(() -> evidence(this.certain));
        }
        return possible >= n
                ? Fact.unknown(() -> evidence(named), Set.of(Input.VASOPRESSOR))
                : Fact.no(() -> evidence(this.certain));
    }

    /** M2: whether the time with any pressor since {@code from} adds up to at least {@code limit}. */
    static Fact ranAtLeast(View view, Instant from, Duration limit) {
        List<PressorRun> runs = counted(view);
        Duration certain = union(certain(runs), from, view.at());
        Supplier<List<Evidence>> evidence = () -> evidence(running(view));
        if (certain.compareTo(limit) >= 0) {
            return Fact.yes(evidence);
        }
        boolean complete =
                view.chart().availability(Channel.MEDICATION_ADMINISTRATION).covers(from);
        if (!complete) {
            return Fact.unknown(evidence, Set.of(Input.INCOMPLETE_HISTORY));
        }
        return union(runs, from, view.at()).compareTo(limit) >= 0
                ? Fact.unknown(evidence, Set.of(Input.VASOPRESSOR))
                : Fact.no(evidence);
    }

    /** Time covered by the runs between two moments, overlaps counted once. */
    static Duration union(List<PressorRun> runs, Instant from, Instant to) {
        Duration total = Duration.ZERO;
        Instant covered = from;
        for (PressorRun run : runs) {
            Instant start = run.start().isAfter(covered) ? run.start() : covered;
            Instant end = run.end().isBefore(to) ? run.end() : to;
            if (end.isAfter(start)) {
                total = total.plus(Duration.between(start, end));
                covered = end;
            }
        }
        return total;
    }

    private static List<PressorRun> certain(List<PressorRun> runs) {
        List<PressorRun> certain = new ArrayList<>(runs.size());
        for (PressorRun run : runs) {
            if (run.counts()) {
                certain.add(run);
            }
        }
        return certain;
    }

    private static Set<Drug> drugs(List<PressorRun> runs) {
        Set<Drug> drugs = EnumSet.noneOf(Drug.class);
        for (PressorRun run : runs) {
            drugs.add(run.drug());
        }
        return drugs;
    }

    private static int astctCount(Set<Drug> drugs) {
        int others =
                (int) drugs.stream().filter(d -> d.is(DrugClass.VASOPRESSOR)).count();
        return others > 0 ? others : Math.min(drugs.size(), 1);
    }

    static List<Evidence> evidence(List<PressorRun> runs) {
        return runs.stream().map(Vasopressors::evidenceOf).toList();
    }

    private static Evidence evidenceOf(PressorRun run) {
        List<String> words = new ArrayList<>();
        words.add(run.drug().code());
        if (run.rate() != null) {
            words.add(run.rate().charted());
        }
        return new Evidence(Input.VASOPRESSOR, String.join(" ", words), run.start(), run.source());
    }

    /** Whether any pressor certainly runs. */
    Truth running() {
        return Truth.of(allCertain > 0);
    }
}
