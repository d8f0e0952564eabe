package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which therapies can explain CRS at one moment, the likeliest first (F25, F29). */
public final class Exposures {

    /** F25: a bispecific's further doses open a window by themselves this long after the first dose. */
    private static final Duration STEP_UP = Duration.ofDays(28);

    private Exposures() {}

    /**
     * The exposures up to the moment of the chart: those whose window is open first, by F29; then those that are over,
     * latest first.
     */
    public static List<Exposure> of(PatientChart chart) {
        Map<Therapy, List<TherapyDose>> byTherapy = chart.therapy.stream()
                .collect(Collectors.groupingBy(TherapyDose::therapy, TreeMap::new, Collectors.toList()));
        List<Exposure> open = new ArrayList<>();
        List<Exposure> over = new ArrayList<>();
        for (Map.Entry<Therapy, List<TherapyDose>> entry : byTherapy.entrySet()) {
            List<TherapyDose> doses = series(withWindow(chart, datedIfAny(entry.getValue())));
            Exposure exposure = exposure(entry.getKey(), doses, chart.asOf());
            (isOpen(exposure, chart.asOf()) ? open : over).add(exposure);
        }
        over.sort(Comparator.comparing(Exposure::overAt).reversed());
        open.addAll(over);
        return List.copyOf(open);
    }

    /**
     * The whole treatment with one bispecific, whether its window is open or not: what happened after any of its doses
     * bears on the next one. Empty where no dose is charted.
     *
     * @param product null for a bispecific of which only the kind is known: any dose counts then
     */
    public static Optional<Exposure> ofBispecific(PatientChart chart, Product product) {
        List<TherapyDose> doses = chart.therapy.stream()
                .filter(d -> d.therapy() == Therapy.BISPECIFIC)
                .filter(d -> product == null
                        || d.product() == null
                        || d.product().code().equals(product.code()))
                .toList();
        return doses.isEmpty()
                ? Optional.empty()
                : Optional.of(exposure(Therapy.BISPECIFIC, withWindow(chart, datedIfAny(doses)), chart.asOf()));
    }

    public static boolean isOpen(Exposure exposure, Instant t) {
        return exposure.overAt() == null || !exposure.overAt().isBefore(t);
    }

    /** F27: an undated entry says nothing beside a dated one. */
    private static List<TherapyDose> datedIfAny(List<TherapyDose> doses) {
        List<TherapyDose> dated = doses.stream().filter(d -> d.start() != null).toList();
        return dated.isEmpty() ? doses : dated;
    }

    /** Leaves out later bispecific doses without CRS within the last two doses (F25). */
    private static List<TherapyDose> withWindow(PatientChart chart, List<TherapyDose> doses) {
        if (doses.get(0).therapy() != Therapy.BISPECIFIC) {
            return doses;
        }
        List<TherapyDose> kept = new ArrayList<>();
        Instant first = doses.get(0).start();
        for (int i = 0; i < doses.size(); i++) {
            TherapyDose dose = doses.get(i);
            boolean stepUp = dose.start() == null || !dose.start().isAfter(first.plus(STEP_UP));
            if (stepUp || crsBetween(chart, doses.get(Math.max(0, i - 2)).start(), dose.start())) {
                kept.add(dose);
            }
        }
        return kept;
    }

    private static boolean crsBetween(PatientChart chart, Instant from, Instant to) {
        boolean fever = chart.temperatures.stream().anyMatch(r -> FeverSign.isFever(r) && isWithin(r.at(), from, to));
        return fever
                || chart.conditions.stream()
                        .anyMatch(c -> c.kind() == ConditionKind.CRS
                                && c.verification() == RecordedCondition.Verification.CONFIRMED
                                && c.onset() != null
                                && isWithin(c.onset(), from, to));
    }

    private static boolean isWithin(Instant t, Instant from, Instant to) {
        return (from == null || !t.isBefore(from)) && t.isBefore(to);
    }

    /** The last doses whose windows touch: an infusion a year ago is another story. */
    private static List<TherapyDose> series(List<TherapyDose> doses) {
        int start = doses.size() - 1;
        while (start > 0
                && doses.get(start).start() != null
                && TherapyWindow.isOpen(doses.get(start - 1), doses.get(start).start())) {
            start--;
        }
        return doses.subList(start, doses.size());
    }

    private static Exposure exposure(Therapy therapy, List<TherapyDose> doses, Instant t) {
        TherapyDose last = doses.get(doses.size() - 1);
        if (last.start() == null) {
            return new Exposure(therapy, last.product(), doses, last, Window.UNKNOWN, null, null);
        }
        TherapyWindow window = TherapyWindow.of(last);
        Instant expectedUntil = window.expectedUntil(last);
        Instant overAt = doses.stream()
                .filter(d -> d.start() != null)
                .map(d -> TherapyWindow.of(d).overAt(d))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean early =
                therapy.isEffectorCell() && Duration.between(last.start(), t).compareTo(TherapyWindow.EARLY) < 0;
        Window where = early ? Window.EARLY : expectedUntil.isBefore(t) ? Window.LATE : Window.EXPECTED;
        return new Exposure(therapy, last.product(), doses, last, where, expectedUntil, overAt);
    }
}
