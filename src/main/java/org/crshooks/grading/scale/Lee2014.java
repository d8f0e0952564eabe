package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.crs;
import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.highDoseVasopressor;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.hypoxia;
import static org.crshooks.grading.Criteria.nonInvasiveVentilation;
import static org.crshooks.grading.Criteria.organToxicity;
import static org.crshooks.grading.Criteria.organToxicity4ExceptTransaminitis;
import static org.crshooks.grading.Criteria.oxygenAtLeast40;
import static org.crshooks.grading.Criteria.vasopressors;
import static org.crshooks.grading.Criteria.ventilated;

import java.util.List;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** Lee 2014 (rules L). */
final class Lee2014 {

    private Lee2014() {}

    static GradingScale table() {
        return new GradingScale(
                "lee-2014",
                new Publication(
                        "Lee 2014",
                        "Lee DW et al., Blood 2014;124:188",
                        "https://doi.org/10.1182/blood-2014-05-552729"),
                List.of(
                        new Row(1, crs().and(fever())),
                        new Row(
                                2,
                                crs().and(hypotension()
                                        .or(vasopressors(1))
                                        .or(hypoxia())
                                        .or(organToxicity(2)))),
                        new Row(
                                3,
                                crs().and(highDoseVasopressor()
                                        .or(vasopressors(2, "L1"))
                                        .or(oxygenAtLeast40())
                                        .or(nonInvasiveVentilation())
                                        .or(organToxicity(3)))),
                        new Row(4, crs().and(ventilated().or(organToxicity4ExceptTransaminitis()))),
                        new Row(5, deathFromCrs())),
                true);
    }
}
