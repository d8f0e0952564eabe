package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.gradable;
import static org.crshooks.grading.Criteria.highDoseVasopressor;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.hypoxia;
import static org.crshooks.grading.Criteria.nonInvasiveVentilation;
import static org.crshooks.grading.Criteria.organToxicity;
import static org.crshooks.grading.Criteria.organToxicity4ExceptTransaminitis;
import static org.crshooks.grading.Criteria.oxygenAtLeast40;
import static org.crshooks.grading.Criteria.stillHypotensive;
import static org.crshooks.grading.Criteria.vasopressors;
import static org.crshooks.grading.Criteria.ventilatedForHypoxia;

import java.util.List;
import org.crshooks.grading.Criterion;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** CARTOX 2018 (rules X). Fever is one sign among others, not a condition (X3). */
final class Cartox2018 {

    private Cartox2018() {}

    static GradingScale table() {
        Criterion strongSupport = vasopressors(2).or(highDoseVasopressor());
        return new GradingScale(
                "cartox-2018",
                new Publication(
                        "CARTOX 2018",
                        "Neelapu SS et al., Nat Rev Clin Oncol 2018;15:47",
                        "https://doi.org/10.1038/nrclinonc.2017.148"),
                List.of(
                        new Row(1, gradable().and(fever().or(organToxicity(1)))),
                        new Row(
                                2,
                                gradable()
                                        .and(hypotension()
                                                .or(vasopressors(1))
                                                .or(hypoxia())
                                                .or(organToxicity(2)))),
                        new Row(
                                3,
                                gradable()
                                        .and(strongSupport
                                                .or(oxygenAtLeast40())
                                                .or(nonInvasiveVentilation())
                                                .or(organToxicity(3)))),
                        new Row(
                                4,
                                gradable()
                                        .and(strongSupport
                                                .and(stillHypotensive("X1"))
                                                .or(ventilatedForHypoxia("X2"))
                                                .or(organToxicity4ExceptTransaminitis()))),
                        new Row(5, deathFromCrs())),
                true);
    }
}
