package org.crshooks.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.fact.Truth.NO;
import static org.crshooks.fact.Truth.UNKNOWN;
import static org.crshooks.fact.Truth.YES;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.fact.Truth;
import org.crshooks.text.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What would move a grade, on a table in the shape of ASTCT. */
class ShiftsTest {

    private static Finding leaf(String key, Truth truth) {
        return new Finding(Phrase.of("criterion." + key), truth, List.of(), List.of(), Set.of(), Set.of());
    }

    private static Finding all(Finding... parts) {
        Truth truth = List.of(parts).stream().map(Finding::truth).reduce(YES, Truth::and);
        return new Finding(Phrase.of("criterion.all"), truth, List.of(parts), List.of(), Set.of(), Set.of());
    }

    private static Finding any(Finding... parts) {
        Truth truth = List.of(parts).stream().map(Finding::truth).reduce(NO, Truth::or);
        return new Finding(Phrase.of("criterion.any"), truth, List.of(parts), List.of(), Set.of(), Set.of());
    }

    private static GradeResult grade(
            Truth waived, Truth hypotension, Truth pressor, Truth twoPressors, Truth highFlow) {
        Finding crs = leaf("crs", YES);
        Finding febrile = any(leaf("fever", YES), leaf("waived", waived));
        List<Finding> rows = List.of(
                all(crs, leaf("fever", YES)),
                all(crs, febrile, any(leaf("hypotension", hypotension), leaf("hypoxia", NO))),
                all(crs, febrile, any(leaf("vasopressors.1", pressor), leaf("high-tier-oxygen", highFlow))),
                all(crs, febrile, any(leaf("vasopressors.2", twoPressors), leaf("positive-pressure", NO))),
                leaf("death", NO));
        int floor = 0;
        int ceiling = 0;
        for (int i = 0; i < rows.size(); i++) {
            floor = rows.get(i).truth().isYes() ? i + 1 : floor;
            ceiling = rows.get(i).truth().isNo() ? ceiling : i + 1;
        }
        List<GradedRow> graded = java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(i -> new GradedRow(i + 1, rows.get(i)))
                .toList();
        return new GradeResult("astct-2019", floor, ceiling, graded, Set.of(), Confidence.HIGH);
    }

    private static List<String> say(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> shift.to().floor() + "-" + shift.to().ceiling() + " "
                        + shift.questions().stream()
                                .map(leaf -> leaf.text().key().replace("criterion.", ""))
                                .collect(Collectors.joining("+")))
                .toList();
    }

    @Test
    @DisplayName("a pressor and fever: 2 without the pressor for the low pressure stays, 0 without fever; 4 with more")
    void grade3() {
        GradeResult result = grade(NO, YES, YES, NO, NO);
        assertThat(say(Shifts.down(result))).containsExactly("2-2 vasopressors.1", "0-0 fever");
        assertThat(say(Shifts.up(result))).containsExactly("4-4 vasopressors.2", "4-4 positive-pressure");
    }

    @Test
    @DisplayName("two reasons for one grade must both go; fever that is waived does not matter")
    void twoReasons() {
        GradeResult result = grade(YES, NO, YES, NO, YES);
        assertThat(say(Shifts.down(result))).containsExactly("1-1 vasopressors.1+high-tier-oxygen", "0-0 fever+waived");
    }

    @Test
    @DisplayName("what is unknown below stays unknown: the lower grade is then a range")
    void unknownBelow() {
        assertThat(say(Shifts.down(grade(NO, UNKNOWN, YES, NO, NO))))
                .containsExactly("1-2 vasopressors.1", "0-0 fever");
        assertThat(say(Shifts.down(grade(NO, NO, YES, NO, UNKNOWN))))
                .containsExactly("1-3 vasopressors.1", "0-0 fever");
    }

    @Test
    @DisplayName("of a grade that the chart does not decide, nothing is said")
    void undecided() {
        GradeResult result = grade(NO, YES, YES, UNKNOWN, NO);
        assertThat(result.determined()).isFalse();
        assertThat(Shifts.down(result)).isEmpty();
        assertThat(Shifts.up(result)).isEmpty();
    }

    @Test
    @DisplayName("death is not offered as what would come next, and no CRS at all not as a way down")
    void fixed() {
        GradeResult result = grade(NO, YES, YES, YES, NO);
        assertThat(Shifts.up(result)).isEmpty();
        assertThat(say(Shifts.down(result)))
                .containsExactly("3-3 vasopressors.2", "0-0 fever")
                .noneMatch(shift -> shift.contains("crs"));
    }
}
