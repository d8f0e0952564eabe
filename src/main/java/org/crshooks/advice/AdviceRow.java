package org.crshooks.advice;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crshooks.grading.Range;

/**
 * A row of an advice table: at these grades, under this condition, this is said.
 *
 * @param rule id of the rule of the specification
 * @param byNumber holds at these grades alone, not where a mild course is treated as severe (T1a)
 */
record AdviceRow(
        String rule,
        Band grades,
        Predicate<Situation> when,
        boolean byNumber,
        Function<Situation, Stream<AdviceItem>> says) {

    static AdviceRow row(String rule, Band grades, Function<Situation, Stream<AdviceItem>> says) {
        return new AdviceRow(rule, grades, s -> true, false, says);
    }

    static AdviceRow row(
            String rule, Band grades, Predicate<Situation> when, Function<Situation, Stream<AdviceItem>> says) {
        return new AdviceRow(rule, grades, when, false, says);
    }

    /** The same row under a further condition. */
    AdviceRow when(Predicate<Situation> condition) {
        return new AdviceRow(rule, grades, when.and(condition), byNumber, says);
    }

    /** The same row, said of the grade itself: "treat as severe" does not bring it. */
    AdviceRow ofTheNumber() {
        return new AdviceRow(rule, grades, when, true, says);
    }

    /** What the rows say by this grade; what only the ceiling would bring is marked as conditional. */
    static Stream<AdviceItem> apply(List<AdviceRow> rows, Situation patient, Range grade) {
        return rows.stream().filter(row -> row.when.test(patient)).flatMap(row -> row.apply(patient, grade));
    }

    private Stream<AdviceItem> apply(Situation patient, Range grade) {
        boolean asSevere = !byNumber && patient.worsening() && grades.contains(Band.SEVERE.from());
        if (grades.contains(grade.floor()) || asSevere) {
            return says.apply(patient);
        }
        return grades.onlyByCeiling(grade) ? says.apply(patient).map(AdviceItem::ifConfirmed) : Stream.empty();
    }

    /** What holds for certain first, then by urgency; otherwise the order of the tables. */
    static final Comparator<AdviceItem> READING_ORDER =
            Comparator.comparing(AdviceItem::conditional).thenComparing(AdviceItem::urgency);
}
