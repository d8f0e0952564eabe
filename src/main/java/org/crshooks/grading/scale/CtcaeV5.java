package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.crs;
import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.hypoxia;
import static org.crshooks.grading.Criteria.nonInvasiveVentilation;
import static org.crshooks.grading.Criteria.oxygenAtLeast40;
import static org.crshooks.grading.Criteria.vasopressors;
import static org.crshooks.grading.Criteria.ventilatedForHypoxia;

import java.util.List;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** CTCAE version 5.0, term "Cytokine release syndrome" (rules C5). */
final class CtcaeV5 {

    private CtcaeV5() {}

    static GradingScale table() {
        return new GradingScale(
                "ctcae-v5",
                new Publication(
                        "CTCAE v5.0",
                        "National Cancer Institute, Common Terminology Criteria for Adverse Events v5.0, 2017",
                        "https://ctep.cancer.gov/protocoldevelopment/electronic_applications/ctc.htm"),
                List.of(
                        new Row(1, crs().and(fever())),
                        new Row(2, crs().and(hypotension().or(hypoxia()))),
                        new Row(
                                3,
                                crs().and(vasopressors(1).or(oxygenAtLeast40()).or(nonInvasiveVentilation()))),
                        new Row(4, crs().and(vasopressors(2, "C5a").or(ventilatedForHypoxia("C5b", "C5d")))),
                        new Row(5, deathFromCrs())),
                false);
    }
}
