package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.creatinine;
import static org.crshooks.grading.Criteria.crs;
import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.highDoseVasopressor;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.hypoxia;
import static org.crshooks.grading.Criteria.liverTest;
import static org.crshooks.grading.Criteria.of;
import static org.crshooks.grading.Criteria.vasopressors;
import static org.crshooks.grading.Criteria.ventilatedForHypoxia;

import java.util.List;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.grading.Criterion;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** University of Pennsylvania scale (rules N). */
final class Penn2018 {

    private Penn2018() {}

    static GradingScale table() {
        Criterion inHospital = fever().and(of("hospital-treatment", ClinicalSnapshot::hospitalTreatment, "N3", "N7"));
        return new GradingScale(
                "penn-2018",
                new Publication(
                        "Penn 2018",
                        "Porter D et al., J Hematol Oncol 2018;11:35",
                        "https://doi.org/10.1186/s13045-018-0571-y"),
                List.of(
                        new Row(1, crs().and(fever())),
                        new Row(
                                2,
                                crs().and(hypotension()
                                        .or(creatinine(2))
                                        .or(liverTest(3))
                                        .or(inHospital))),
                        new Row(
                                3,
                                crs().and(hypoxia()
                                        .or(vasopressors(1))
                                        .or(of("multiple-boluses", ClinicalSnapshot::multipleBoluses, "N1"))
                                        .or(creatinine(3, "N5"))
                                        .or(liverTest(4))
                                        .or(of("coagulation-products", ClinicalSnapshot::coagulationProducts, "N8")))),
                        new Row(4, crs().and(highDoseVasopressor().or(ventilatedForHypoxia()))),
                        new Row(5, deathFromCrs())),
                true);
    }
}
