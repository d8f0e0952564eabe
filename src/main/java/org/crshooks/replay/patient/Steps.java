package org.crshooks.replay.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.assessment.ScaleThen;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;

/**
 * The steps of every scale: the moments at which its floor or ceiling changed. A grade that held for less than a
 * millisecond, as between the end of one look-back and the next entry, is left out. Not thread-safe.
 */
final class Steps {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final List<List<StepRow>> byScale = new ArrayList<>();

    Steps() {
        Scales.all().forEach(scale -> byScale.add(new ArrayList<>()));
    }

    void add(GradedMoment moment) {
        for (int i = 0; i < byScale.size(); i++) {
            add(moment.at(), moment.scales().get(i), byScale.get(i));
        }
    }

    /** Adds the step of one scale to its list, or nothing where it went on. */
    static void add(GradedMoment moment, String scale, List<StepRow> steps) {
        moment.scales().stream().filter(then -> then.id().equals(scale)).forEach(then -> add(moment.at(), then, steps));
    }

    private static void add(Instant at, ScaleThen then, List<StepRow> steps) {
        Range range = then.range();
        if (!steps.isEmpty() && at.isBefore(last(steps).at().plus(SHORTEST))) {
            steps.remove(steps.size() - 1);
        }
        boolean same = !steps.isEmpty()
                && last(steps).scale().equals(then.id())
                && last(steps).floor() == range.floor()
                && last(steps).ceiling() == range.ceiling();
        if (!same) {
            steps.add(new StepRow(at, then.id(), range.floor(), range.ceiling()));
        }
    }

    private static StepRow last(List<StepRow> steps) {
        return steps.get(steps.size() - 1);
    }

    /** Oldest first, then in the order of the scales. */
    List<StepRow> rows() {
        return byScale.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(StepRow::at))
                .toList();
    }
}
