package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
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
        chart.temperatures.stream()
                .filter(FeverSign::isFever)
                .forEach(r -> moments.add(justAfter(r.at(), Lookback.TEMPERATURE)));
        chart.bloodPressures.forEach(r -> moments.add(justAfter(r.at(), Lookback.VITAL_SIGN)));
        chart.saturations.stream()
                .filter(r -> r.percent().compareTo(Oxygenation.LOW_SATURATION) < 0)
                .forEach(r -> moments.add(justAfter(r.at(), Lookback.VITAL_SIGN)));
        chart.administrations.forEach(a -> {
            if (a.drug().isAntipyretic()) {
                moments.add(justAfter(a.end() == null ? a.start() : a.end(), Lookback.TREATMENT));
            }
            if (a.drug().is(DrugClass.FLUID)) {
                moments.add(justAfter(a.start(), Lookback.BOLUS));
            }
        });
        chart.pressorRuns.forEach(run -> moments.add(run.start().plus(Lookback.HIGH_DOSE)));
        moments.add(chart.asOf());
        return new TreeSet<>(moments.subSet(from, true, chart.asOf(), true));
    }

    private static Instant justAfter(Instant t, Duration lookback) {
        return t.plus(lookback).plusNanos(1);
    }
}
