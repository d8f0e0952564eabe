package org.crshooks.property;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Lookback;
import org.crshooks.grading.Range;

/** Asks the assessor and takes the ranges out of its answer. */
final class Grading {

    static final CrsAssessor ASSESSOR = new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT);

    private Grading() {}

    static Assessment assess(ClinicalTimeline chart, Instant asOf) {
        return ASSESSOR.assess(chart, asOf).orElseThrow();
    }

    static Range range(String scale, ClinicalTimeline chart, Instant asOf) {
        return range(assess(chart, asOf).scale(scale));
    }

    static Map<String, Range> ranges(ClinicalTimeline chart, Instant asOf) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        assess(chart, asOf).scales().forEach(s -> ranges.put(s.grade().scale(), range(s)));
        return ranges;
    }

    private static Range range(ScaleAssessment scale) {
        return new Range(scale.grade().floor(), scale.grade().ceiling());
    }
}
