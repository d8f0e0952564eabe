package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which therapies can explain CRS at one moment, the likeliest first (F25, F29). */
public final class Exposures {

    /** F25: a bispecific's further doses open a window by themselves this long after the first dose. */
    private static final Duration STEP_UP = Duration.ofDays(28);

    /** F25: after a longer pause a bispecific is begun anew. */
    private static final Duration PAUSE = Duration.ofDays(90);

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
        for (List<TherapyDose> doses : byTherapy.values()) {
            Exposure exposure = series(chart, withWindow(chart, datedIfAny(doses)));
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
                : Optional.of(exposure(withWindow(chart, datedIfAny(doses)), chart.asOf()));
    }

    public static boolean isOpen(Exposure exposure, Instant t) {
        return exposure.overAt() == null || !exposure.overAt().isBefore(t);
    }

    /** F27: an undated entry says nothing beside a dated one. */
    private static List<TherapyDose> datedIfAny(List<TherapyDose> doses) {
        List<TherapyDose> dated = doses.stream().filter(d -> d.start() != null).toList();
        return dated.isEmpty() ? doses : dated;
    }

    /** Leaves out later doses of a bispecific without CRS within its last two doses (F25). */
    private static List<TherapyDose> withWindow(PatientChart chart, List<TherapyDose> doses) {
        if (doses.get(0).therapy() != Therapy.BISPECIFIC || doses.get(0).start() == null) {
            return doses;
        }
        List<TherapyDose> kept = new ArrayList<>();
        Map<Optional<String>, List<TherapyDose>> treatments = new HashMap<>();
        for (TherapyDose dose : doses) {
            Optional<String> product = Optional.ofNullable(dose.product()).map(Product::code);
            List<TherapyDose> before = treatments.computeIfAbsent(product, any -> new ArrayList<>());
            if (opensWindow(chart, before, dose)) {
                kept.add(dose);
            }
            if (isNewTreatment(before, dose)) {
                before.clear();
            }
            before.add(dose);
        }
        return kept;
    }

    private static boolean isNewTreatment(List<TherapyDose> before, TherapyDose dose) {
        return before.isEmpty()
                || before.get(before.size() - 1).start().plus(PAUSE).isBefore(dose.start());
    }

    /** @param before the earlier doses of the same product */
    private static boolean opensWindow(PatientChart chart, List<TherapyDose> before, TherapyDose dose) {
        return isNewTreatment(before, dose)
                || !dose.start().isAfter(before.get(0).start().plus(STEP_UP))
                || crsBetween(chart, before.get(Math.max(0, before.size() - 2)).start(), dose.start());
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

    /**
     * The last doses of those that belong together: the window of one was open at the next, or CRS after it was (E1). An
     * infusion a year ago is another story.
     */
    private static Exposure series(PatientChart chart, List<TherapyDose> doses) {
        int from = 0;
        for (int next = 1; next < doses.size(); next++) {
            Instant start = doses.get(next).start();
            boolean continues = start != null
                    && (TherapyWindow.isOpen(doses.get(next - 1), start)
                            || crsOpen(chart, doses.subList(from, next), start));
            from = continues ? from : next;
        }
        return exposure(doses.subList(from, doses.size()), chart.asOf());
    }

    private static boolean crsOpen(PatientChart chart, List<TherapyDose> series, Instant t) {
        return CrsEpisode.of(chart, exposure(series, chart.asOf())).at(t).open();
    }

    /** @param doses of one therapy */
    private static Exposure exposure(List<TherapyDose> doses, Instant t) {
        Therapy therapy = doses.get(0).therapy();
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
