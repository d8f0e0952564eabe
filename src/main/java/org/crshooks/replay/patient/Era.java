package org.crshooks.replay.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.TherapyDose;

/**
 * A stretch of a patient's life in which no therapy is begun anew. An assessment knows of each kind of therapy only the
 * last series of doses (F25); an infusion of last year is found by looking at the chart from just before this year's.
 *
 * @param from included
 * @param to included; the moment from which the chart is looked at
 */
record Era(Instant from, Instant to) {

    /** The whole life up to a moment, earliest first. */
    static List<Era> upTo(Instant end, ClinicalTimeline timeline, Lookback lookback) {
        LinkedList<Era> eras = new LinkedList<>();
        boolean single = timeline.therapy().stream()
                .collect(Collectors.groupingBy(TherapyDose::therapy, Collectors.counting()))
                .entrySet()
                .stream()
                .map(Map.Entry::getValue)
                .allMatch(doses -> doses == 1);
        Instant to = end;
        Optional<Instant> begun = single ? Optional.empty() : lastBeginning(timeline, to, lookback);
        while (begun.isPresent()) {
            eras.addFirst(new Era(begun.get(), to));
            to = begun.get().minusNanos(1);
            begun = lastBeginning(timeline, to, lookback);
        }
        eras.addFirst(new Era(Instant.MIN, to));
        return eras;
    }

    boolean holds(Instant t) {
        return !t.isBefore(from);
    }

    /** When a series last began that another of the same therapy went before; empty where there is none. */
    private static Optional<Instant> lastBeginning(ClinicalTimeline timeline, Instant asOf, Lookback lookback) {
        PatientChart chart = PatientChart.of(timeline, asOf, lookback);
        return Exposures.of(chart).stream()
                .filter(exposure -> wentBefore(exposure, chart))
                .map(exposure -> exposure.doses().get(0).start())
                .max(Comparator.naturalOrder());
    }

    private static boolean wentBefore(Exposure exposure, PatientChart chart) {
        Instant start = exposure.doses().get(0).start();
        return start != null
                && chart.therapy().stream()
                        .filter(dose -> dose.therapy() == exposure.therapy())
                        .map(TherapyDose::start)
                        .filter(Objects::nonNull)
                        .anyMatch(dose -> dose.isBefore(start));
    }
}
