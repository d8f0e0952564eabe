package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;

/** Bispecifics without a path of their own, graded by CTCAE v5.0 (T7, T10). */
final class OtherBispecificPath {

    static final List<AdviceRow> ROWS = List.of(
            row("T10", Band.GRADE_3, StopAndSteroid::stop),
            row("T7", Band.GRADE_4, GradeFour::stop),
            row("T7", Band.GRADE_4, GradeFour::interrupt),
            row("T10", Band.GRADE_3, StopAndSteroid::steroid),
            row("T7", Band.GRADE_4, s -> GradeFour.steroid("T7", s, "advice.t10.steroid")),
            row("T10", Band.GRADE_3, StopAndSteroid::tocilizumab),
            row("T7", Band.GRADE_4, GradeFour::tocilizumab));

    private OtherBispecificPath() {}
}
