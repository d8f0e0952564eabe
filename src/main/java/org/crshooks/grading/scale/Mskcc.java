package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.crs;
import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.feverOrWaived;
import static org.crshooks.grading.Criteria.highDoseVasopressor;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.of;
import static org.crshooks.grading.Criteria.stillHypotensive;
import static org.crshooks.grading.Criteria.vasopressorFor24Hours;
import static org.crshooks.grading.Criteria.vasopressors;

import java.util.List;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** Memorial Sloan Kettering scale (rules M). Fluids alone stay in row 1 (M4); dyspnoea counts like hypoxia (M7). */
final class Mskcc {

    private Mskcc() {}

    static GradingScale table() {
        return new GradingScale(
                "mskcc",
                new Publication(
                        "MSKCC", "Park JH et al., N Engl J Med 2018;378:449", "https://doi.org/10.1056/NEJMoa1709919"),
                List.of(
                        new Row(1, crs().and(fever().or(feverOrWaived().and(hypotension())))),
                        new Row(
                                2,
                                crs().and(vasopressors(1)
                                        .or(of("hypoxia-or-dyspnoea", ClinicalSnapshot::hypoxiaOrDyspnoea, "M7")))),
                        new Row(
                                3,
                                crs().and(vasopressorFor24Hours()
                                        .or(of("oxygen-40", ClinicalSnapshot::fio2AtLeast40ForDyspnoea, "F17"))
                                        .or(of("niv", ClinicalSnapshot::nonInvasiveForDyspnoea, "M6")))),
                        new Row(
                                4,
                                crs().and(highDoseVasopressor()
                                        .and(stillHypotensive("M5"))
                                        .or(of("ventilated-hypoxia", ClinicalSnapshot::ventilatedForDyspnoea)))),
                        new Row(5, deathFromCrs())),
                false);
    }
}
