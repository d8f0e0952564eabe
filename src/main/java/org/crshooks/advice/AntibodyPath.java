package org.crshooks.advice;

import static org.crshooks.advice.AdviceRow.row;

import java.util.List;

/** Antibodies, anti-thymocyte globulin and checkpoint inhibitors, graded by CTCAE v5.0 (T10). */
final class AntibodyPath {

    static final List<AdviceRow> ROWS = List.of(
            row("T10", Band.SEVERE, StopAndSteroid::stop),
            row("T10", Band.SEVERE, StopAndSteroid::steroid),
            row("T10", Band.SEVERE, StopAndSteroid::tocilizumab));

    private AntibodyPath() {}
}
