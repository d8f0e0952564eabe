package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The moments at which a grade can change: something is charted, begins, ends, or leaves a look-back. */
final class EpisodeMoments {

    /** What changes; each can be judged without the others. */
    enum Axis {
        PRESSURE,
        VASOPRESSORS,
        OXYGEN,
        ORGANS,
        /** Fever, therapy, drugs and the stay. */
        COURSE
    }

    /** Something changes on an axis. */
    private record Change(Instant at, Axis axis) {}

    private final Instant from;
    private final Instant to;
    private final List<Change> changes = new ArrayList<>();
    private final List<Instant> all = new ArrayList<>();

    /** What changes at each of the moments. */
    private final List<Set<Axis>> axes = new ArrayList<>();

    private EpisodeMoments(PatientChart chart, Instant from) {
        this.from = from;
        to = chart.asOf();
        addCourse(chart);
        addPressure(chart);
        addVasopressors(chart);
        addOxygen(chart);
        addOrgans(chart);
        for (RecordedCondition c : chart.conditions) {
            for (Axis axis : Axis.values()) {
                add(axis, c.onset(), c.recorded(), c.abated());
            }
        }
        add(Axis.COURSE, chart.asOf());
        changes.sort(Comparator.comparing(Change::at));
        for (Change change : changes) {
            if (all.isEmpty() || !all.get(all.size() - 1).equals(change.at())) {
                all.add(change.at());
                axes.add(EnumSet.noneOf(Axis.class));
            }
            axes.get(axes.size() - 1).add(change.axis());
        }
    }

    static EpisodeMoments of(PatientChart chart, Instant from) {
        return new EpisodeMoments(chart, from);
    }

    /** Every moment since the therapy and up to that of the chart, oldest first. */
    List<Instant> all() {
        return Collections.unmodifiableList(all);
    }

    /**
     * The axes on which a later look at the chart may differ from an earlier one.
     *
     * @param refutedAt as seen at the later moment
     */
    Set<Axis> between(View before, Instant later, Instant refutedAt) {
        boolean comparable = before.chart().answeredCompletely()
                && !before.at().isAfter(later)
                && Objects.equals(before.refutedAt(), refutedAt);
        if (!comparable || before.at().isBefore(from)) {
            return EnumSet.allOf(Axis.class);
        }
        Set<Axis> changed = EnumSet.noneOf(Axis.class);
        for (int i = firstAfter(before.at()); i < all.size() && !all.get(i).isAfter(later); i++) {
            changed.addAll(axes.get(i));
        }
        return changed;
    }

    private int firstAfter(Instant t) {
        int found = Collections.binarySearch(all, t);
        return found < 0 ? -found - 1 : found + 1;
    }

    private void addCourse(PatientChart chart) {
        for (TherapyDose dose : chart.therapy) {
            if (dose.start() != null) {
                add(
                        Axis.COURSE,
                        dose.start(),
                        TherapyWindow.of(dose).overAt(dose).plusNanos(1));
            }
            if (dose.interrupted() && dose.end() != null) {
                add(Axis.COURSE, dose.end(), justAfter(dose.end(), Lookback.TREATMENT));
            }
        }
        for (TemperatureReading r : chart.temperatures) {
            add(Axis.COURSE, r.at(), justAfter(r.at(), Lookback.TEMPERATURE));
        }
        for (Administration a : chart.administrations) {
            add(Axis.COURSE, a.start(), a.end());
            addEffects(a);
        }
        chart.stays().forEach(stay -> add(Axis.COURSE, stay.start(), stay.end()));
    }

    /** When a drug stops to matter for one rule after another. */
    private void addEffects(Administration a) {
        if (a.drug().isPressor()) {
            return;
        }
        Instant last = a.end() == null ? a.start() : a.end();
        add(Axis.COURSE, justAfter(a.start(), Lookback.TREATMENT), justAfter(last, Lookback.TREATMENT));
        if (a.drug() == Drug.PARACETAMOL) {
            add(Axis.COURSE, justAfter(a.start(), Lookback.SCHEDULED_DOSES), justAfter(last, Lookback.MASKING));
        }
        if (a.drug().is(DrugClass.CORTICOSTEROID) || a.drug().is(DrugClass.IL6_BLOCKER)) {
            add(Axis.COURSE, justAfter(last, Lookback.MASKING));
        }
    }

    private void addPressure(PatientChart chart) {
        for (BloodPressureReading r : chart.bloodPressures) {
            add(Axis.PRESSURE, r.at(), justAfter(r.at(), Lookback.VITAL_SIGN));
        }
        for (Administration fluid : chart.index.fluids()) {
            add(
                    Axis.PRESSURE,
                    fluid.start(),
                    justAfter(fluid.start(), Lookback.BOLUS),
                    justAfter(fluid.start(), Lookback.MULTIPLE_BOLUSES));
        }
        chart.weights.forEach(w -> add(Axis.PRESSURE, w.at()));
    }

    private void addVasopressors(PatientChart chart) {
        for (PressorRun run : chart.pressorRuns) {
            add(Axis.VASOPRESSORS, run.start(), run.end(), run.start().plus(Lookback.HIGH_DOSE));
        }
        chart.weights.forEach(w -> add(Axis.VASOPRESSORS, w.at()));
        for (TherapyDose dose : chart.therapy) {
            if (dose.start() != null) {
                List<PressorRun> counted = chart.index.countedRuns();
                List<PressorRun> certain =
                        counted.stream().filter(PressorRun::certain).toList();
                add(
                        Axis.VASOPRESSORS,
                        longVasopressorSince(chart, dose.start(), counted),
                        longVasopressorSince(chart, dose.start(), certain));
            }
        }
    }

    private void addOxygen(PatientChart chart) {
        chart.oxygen.forEach(s -> add(Axis.OXYGEN, s.start(), s.end()));
        chart.oxygenRuns.forEach(run -> add(Axis.OXYGEN, run.start(), run.end()));
        chart.flows.forEach(f -> add(Axis.OXYGEN, f.at(), justAfter(f.at(), Lookback.FLOW)));
        chart.inspiredOxygen.forEach(f -> add(Axis.OXYGEN, f.at(), justAfter(f.at(), Lookback.FLOW)));
        chart.saturations.forEach(r -> add(Axis.OXYGEN, r.at(), justAfter(r.at(), Lookback.VITAL_SIGN)));
    }

    private void addOrgans(PatientChart chart) {
        for (LabResult r : chart.labs) {
            if (r.at() != null) {
                add(Axis.ORGANS, r.at(), justAfter(r.at(), Lookback.LABS));
            }
        }
        for (GradedEvent e : chart.gradedEvents) {
            if (e.at() != null) {
                add(Axis.ORGANS, e.at(), justAfter(e.at(), Lookback.LABS));
            }
        }
    }

    /** M1: when the time with a pressor reaches 24 h; null where it never does. */
    private static Instant longVasopressorSince(PatientChart chart, Instant dose, List<PressorRun> runs) {
        for (PressorRun run : runs) {
            Instant end = run.end().isBefore(chart.asOf()) ? run.end() : chart.asOf();
            Duration surplus = Vasopressors.union(runs, dose, end).minus(Lookback.LONG_VASOPRESSOR);
            if (!surplus.isNegative()) {
                return end.minus(surplus);
            }
        }
        return null;
    }

    private void add(Axis axis, Instant... moments) {
        for (Instant moment : moments) {
            if (moment != null && !moment.isBefore(from) && !moment.isAfter(to)) {
                changes.add(new Change(moment, axis));
            }
        }
    }

    private static Instant justAfter(Instant t, Duration lookback) {
        return t.plus(lookback).plusNanos(1);
    }
}
