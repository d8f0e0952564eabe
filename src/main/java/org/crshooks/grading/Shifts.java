package org.crshooks.grading;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;

/**
 * What would move a grade: the fewest answers that would have to be different, read off the rows that gave it. Of a
 * grade that the chart does not decide nothing is said: there, what is missing decides. Whether the patient has CRS at
 * all, or died of it, is not up for change.
 */
public final class Shifts {

    private static final String DEATH = "criterion.death";

    private Shifts() {}

    /** What would no longer hold, and the lower grade then; the highest grade first. */
    public static List<Shift> down(GradeResult result) {
        return decided(result)
                .flatMap(GradeResult::decidingRow)
                .map(row -> ways(row.finding(), Truth.NO).stream()
                        .map(way -> new Shift(way, range(result, way, Truth.NO)))
                        .filter(shift -> shift.to().floor() < result.floor())
                        .sorted(Comparator.comparing((Shift shift) -> shift.to().floor())
                                .reversed())
                        .toList())
                .orElse(List.of());
    }

    /** What would have to hold too for the next grade that the scale has. */
    public static List<Shift> up(GradeResult result) {
        return decided(result)
                .flatMap(grade -> grade.rows().stream()
                        .filter(row -> row.grade() > grade.floor())
                        .findFirst())
                .map(row -> ways(row.finding(), Truth.YES).stream()
                        .map(way -> new Shift(way, range(result, way, Truth.YES)))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<GradeResult> decided(GradeResult result) {
        return Optional.of(result).filter(GradeResult::determined);
    }

    /** The sets of questions of which each makes the criterion hold, or fail; none contains another. */
    private static List<List<Finding>> ways(Finding criterion, Truth wanted) {
        List<List<Finding>> all = turn(criterion, wanted);
        return all.stream()
                .filter(way -> !way.isEmpty())
                .filter(way -> all.stream().noneMatch(other -> other != way && contains(way, other)))
                .toList();
    }

    private static boolean contains(List<Finding> way, List<Finding> other) {
        return texts(way).containsAll(texts(other)) && way.size() > other.size();
    }

    private static List<List<Finding>> turn(Finding criterion, Truth wanted) {
        // an unknown answer is left as it is when a grade is to fall: the grade may then be a range
        boolean there = criterion.truth() == wanted
                || wanted.isNo()
                        && criterion.parts().isEmpty()
                        && criterion.truth().isUnknown();
        if (there) {
            return List.of(List.of());
        } else if (criterion.parts().isEmpty()) {
            return isFixed(criterion) ? List.of() : List.of(List.of(criterion));
        }
        boolean every = criterion.text().key().equals("criterion.all") == wanted.isYes();
        return every ? together(criterion.parts(), wanted) : either(criterion.parts(), wanted);
    }

    private static List<List<Finding>> either(List<Finding> parts, Truth wanted) {
        return parts.stream().flatMap(part -> turn(part, wanted).stream()).toList();
    }

    private static List<List<Finding>> together(List<Finding> parts, Truth wanted) {
        List<List<Finding>> ways = List.of(List.of());
        for (Finding part : parts) {
            List<List<Finding>> longer = new ArrayList<>();
            for (List<Finding> way : ways) {
                turn(part, wanted)
                        .forEach(more -> longer.add(Stream.concat(way.stream(), more.stream())
                                .distinct()
                                .toList()));
            }
            ways = longer;
        }
        return ways;
    }

    private static boolean isFixed(Finding leaf) {
        return Criteria.isGate(leaf) || leaf.text().key().equals(DEATH);
    }

    /** The grade of the same rows with these questions answered so. */
    private static Range range(GradeResult result, List<Finding> questions, Truth answer) {
        Set<Phrase> changed = texts(questions);
        int floor = 0;
        int ceiling = 0;
        for (GradedRow row : result.rows()) {
            Truth truth = answer(row.finding(), leaf -> changed.contains(leaf.text()), answer);
            floor = truth.isYes() ? row.grade() : floor;
            ceiling = truth.isNo() ? ceiling : row.grade();
        }
        return new Range(floor, Math.max(floor, ceiling));
    }

    private static Truth answer(Finding criterion, Predicate<Finding> changed, Truth answer) {
        if (criterion.parts().isEmpty()) {
            return changed.test(criterion) ? answer : criterion.truth();
        }
        boolean all = criterion.text().key().equals("criterion.all");
        return criterion.parts().stream()
                .map(part -> answer(part, changed, answer))
                .reduce(all ? Truth.YES : Truth.NO, (a, b) -> all ? a.and(b) : a.or(b));
    }

    private static Set<Phrase> texts(List<Finding> questions) {
        return questions.stream().map(Finding::text).collect(toSet());
    }
}
