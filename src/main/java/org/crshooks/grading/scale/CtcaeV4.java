package org.crshooks.grading.scale;

import static org.crshooks.grading.Criteria.anyVentilation;
import static org.crshooks.grading.Criteria.creatinineOnCourse;
import static org.crshooks.grading.Criteria.crs;
import static org.crshooks.grading.Criteria.deathFromCrs;
import static org.crshooks.grading.Criteria.fever;
import static org.crshooks.grading.Criteria.hypotension;
import static org.crshooks.grading.Criteria.hypoxia;
import static org.crshooks.grading.Criteria.onCourse;
import static org.crshooks.grading.Criteria.oxygenAtLeast40;
import static org.crshooks.grading.Criteria.vasopressors;

import java.util.List;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.grading.Criterion;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.GradingScale.Row;
import org.crshooks.grading.Publication;

/** CTCAE version 4.0, term "Cytokine release syndrome" (rules C4). Its rows 2 and 3 also grade the course. */
final class CtcaeV4 {

    private CtcaeV4() {}

    static GradingScale table() {
        Criterion sign = fever().or(hypotension()).or(hypoxia()).or(vasopressors(1));
        Criterion treated = onCourse("symptomatic-treatment", ClinicalSnapshot::symptomaticTreatment, "C4b", "C4c");
        Criterion course = onCourse("prolonged-need", ClinicalSnapshot::prolongedNeed, "C4d")
                .or(onCourse("recurrent-fever", ClinicalSnapshot::recurrentFever, "C4d"))
                .or(onCourse("anticytokine", ClinicalSnapshot::anticytokineTreatment, "C4d"))
                .or(onCourse("infiltrates", ClinicalSnapshot::infiltrates, "C4d"))
                .or(creatinineOnCourse(2, "C4d"));
        return new GradingScale(
                "ctcae-v4",
                new Publication(
                        "CTCAE v4.0",
                        "National Cancer Institute, Common Terminology Criteria for Adverse Events v4.0, 2009",
                        "https://ctep.cancer.gov/protocoldevelopment/electronic_applications/ctc.htm"),
                List.of(
                        new Row(1, crs().and(fever())),
                        new Row(2, crs().and(hypotension().or(hypoxia()).or(treated.and(sign)))),
                        new Row(3, crs().and(oxygenAtLeast40().or(course.and(sign)))),
                        new Row(4, crs().and(vasopressors(1, "C4a").or(anyVentilation()))),
                        new Row(5, deathFromCrs())),
                true);
    }
}
