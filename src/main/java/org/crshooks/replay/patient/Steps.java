package org.crshooks.replay.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.grading.GradeResult;
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
            add(moment.at(), moment.scales().get(i).grade(), byScale.get(i));
        }
    }

    /** Adds the step of one scale to its list, or nothing where it went on. */
    static void add(GradedMoment moment, String scale, List<StepRow> steps) {
        moment.scales().stream()
                .map(GradedMoment.Scale::grade)
                .filter(grade -> grade.scale().equals(scale))
                .forEach(grade -> add(moment.at(), grade, steps));
    }

    private static void add(Instant at, GradeResult grade, List<StepRow> steps) {
        if (!steps.isEmpty() && at.isBefore(last(steps).at().plus(SHORTEST))) {
            steps.remove(steps.size() - 1);
        }
        boolean same = !steps.isEmpty()
                && last(steps).scale().equals(grade.scale())
                && last(steps).floor() == grade.floor()
                && last(steps).ceiling() == grade.ceiling();
        if (!same) {
            steps.add(new StepRow(at, grade.scale(), grade.floor(), grade.ceiling()));
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
