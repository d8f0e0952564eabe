package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.crs;
import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.feverOrWaived;
import static org.crshooks.grading.Criteria.highFlowOxygen;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.hypoxia;
import static org.crshooks.grading.Criteria.positivePressure;
import static org.crshooks.grading.Criteria.vasopressorsForAstct;

import java.util.List;
import org.crshooks.grading.Criterion;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** ASTCT consensus grading (rules A). The worse axis decides; organ toxicity never changes the grade. */
final class Astct2019 {

    private Astct2019() {}

    static GradingScale table() {
        Criterion febrile = crs().and(feverOrWaived());
        return new GradingScale(
                "astct-2019",
                new Publication(
                        "ASTCT 2019",
                        "Lee DW et al., Biol Blood Marrow Transplant 2019;25:625",
                        "https://doi.org/10.1016/j.bbmt.2018.12.758"),
                List.of(
                        new Row(1, crs().and(fever())),
                        new Row(2, febrile.and(hypotension().or(hypoxia()))),
                        new Row(3, febrile.and(vasopressorsForAstct(1).or(highFlowOxygen()))),
                        new Row(4, febrile.and(vasopressorsForAstct(2).or(positivePressure()))),
                        new Row(5, deathFromCrs())),
                false);
    }
}
