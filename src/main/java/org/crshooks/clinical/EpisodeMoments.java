package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The moments at which a grade can change: something is charted, begins, ends, or leaves a look-back. */
final class EpisodeMoments {

    private EpisodeMoments() {}

    static NavigableSet<Instant> of(PatientChart chart, Instant from) {
        TreeSet<Instant> moments = new TreeSet<>(chart.moments());
        chart.therapy.stream().map(TherapyDose::start).filter(s -> s != null).forEach(moments::add);
        chart.conditions.stream()
                .map(RecordedCondition::recorded)
                .filter(r -> r != null)
                .forEach(moments::add);
        chart.therapy.stream().filter(d -> d.start() != null).forEach(d -> {
            moments.add(TherapyWindow.of(d).overAt(d).plusNanos(1));
            add(moments, longVasopressorSince(chart, d.start()));
            if (d.interrupted() && d.end() != null) {
                moments.add(d.end());
                moments.add(justAfter(d.end(), Lookback.TREATMENT));
            }
        });
        chart.temperatures.forEach(r -> moments.add(justAfter(r.at(), Lookback.TEMPERATURE)));
        chart.bloodPressures.forEach(r -> moments.add(justAfter(r.at(), Lookback.VITAL_SIGN)));
        chart.saturations.forEach(r -> moments.add(justAfter(r.at(), Lookback.VITAL_SIGN)));
        chart.flows.forEach(f -> moments.add(justAfter(f.at(), Lookback.FLOW)));
        chart.inspiredOxygen.forEach(f -> moments.add(justAfter(f.at(), Lookback.FLOW)));
        chart.labs.forEach(r -> moments.add(justAfter(r.at(), Lookback.LABS)));
        chart.gradedEvents.stream()
                .filter(e -> e.at() != null)
                .forEach(e -> moments.add(justAfter(e.at(), Lookback.LABS)));
        chart.weights.forEach(w -> moments.add(w.at()));
        chart.administrations.forEach(a -> addEffects(moments, a));
        chart.pressorRuns.forEach(run -> moments.add(run.start().plus(Lookback.HIGH_DOSE)));
        chart.stays().forEach(stay -> {
            add(moments, stay.start());
            add(moments, stay.end());
        });
        moments.add(chart.asOf());
        return new TreeSet<>(moments.subSet(from, true, chart.asOf(), true));
    }

    /** When a drug stops to matter for one rule after another. */
    private static void addEffects(Set<Instant> moments, Administration a) {
        if (a.drug().isPressor()) {
            return;
        }
        Instant last = a.end() == null ? a.start() : a.end();
        moments.add(justAfter(a.start(), Lookback.TREATMENT));
        moments.add(justAfter(last, Lookback.TREATMENT));
        if (a.drug().is(DrugClass.FLUID)) {
            moments.add(justAfter(a.start(), Lookback.BOLUS));
        }
        if (a.drug() == Drug.PARACETAMOL) {
            moments.add(justAfter(a.start(), Lookback.SCHEDULED_DOSES));
        }
        if (a.drug().is(DrugClass.CORTICOSTEROID) || a.drug().is(DrugClass.IL6_BLOCKER)) {
            moments.add(justAfter(last, Lookback.MASKING));
        }
    }

    /** M1: when the time with a pressor reaches 24 h; null where it never does. */
    private static Instant longVasopressorSince(PatientChart chart, Instant dose) {
        List<PressorRun> counted =
                chart.pressorRuns.stream().filter(PressorRun::counted).toList();
        for (PressorRun run : counted) {
            Instant end = run.end().isBefore(chart.asOf()) ? run.end() : chart.asOf();
            Duration surplus = Vasopressors.union(counted, dose, end).minus(Lookback.LONG_VASOPRESSOR);
            if (!surplus.isNegative()) {
                return end.minus(surplus);
            }
        }
        return null;
    }

    private static void add(Set<Instant> moments, Instant t) {
        if (t != null) {
            moments.add(t);
        }
    }

    private static Instant justAfter(Instant t, Duration lookback) {
        return t.plus(lookback).plusNanos(1);
    }
}
