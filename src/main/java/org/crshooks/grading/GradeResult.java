package org.crshooks.grading;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.fact.Input;

/**
 * The grade of one scale at one moment.
 *
 * @param scale id of the scale, such as {@code astct-2019}
 * @param floor highest row answered YES, 0 to 5
 * @param ceiling highest row not answered NO, at least {@code floor}
 * @param rows every row with its reasons, lowest grade first
 * @param missing inputs that could move the grade above its floor
 */
public record GradeResult(
        String scale, int floor, int ceiling, List<GradedRow> rows, Set<Input> missing, Confidence confidence) {

    public GradeResult {
        rows = List.copyOf(rows);
        missing = Set.copyOf(missing);
    }

    /** The same grade with further inputs named as missing. */
    public GradeResult alsoMissing(Set<Input> further) {
        Set<Input> all = EnumSet.noneOf(Input.class);
        all.addAll(missing);
        all.addAll(further);
        return new GradeResult(scale, floor, ceiling, rows, all, confidence);
    }

    public boolean determined() {
        return floor == ceiling;
    }

    /** The row that set the floor; empty for grade 0. */
    public Optional<GradedRow> decidingRow() {
        return rows.stream().filter(row -> row.grade() == floor).findFirst();
    }
}
