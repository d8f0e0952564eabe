package org.crshooks.property;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;

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
        return ranges(assess(chart, asOf));
    }

    static Map<String, Range> ranges(Assessment assessment) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        assessment.scales().forEach(s -> ranges.put(s.grade().scale(), range(s)));
        return ranges;
    }

    /** The range now, without the course that led to it. */
    static Range now(String scale, ClinicalTimeline chart, Instant asOf) {
        PatientChart seen = PatientChart.of(chart, asOf, Lookback.DEFAULT);
        CrsEpisode episode = CrsEpisode.of(seen, Exposures.of(seen).get(0));
        return Scales.byId(scale).range(ClinicalSnapshot.at(episode, asOf));
    }

    /** Outside the promise of section 0: whether resolution (F21) or the late limit (F25) held. */
    static boolean resolvedOrOver(ClinicalTimeline chart, Instant asOf) {
        PatientChart seen = PatientChart.of(chart, asOf, Lookback.DEFAULT);
        return Exposures.of(seen).stream()
                .anyMatch(exposure -> !Exposures.isOpen(exposure, asOf)
                        || CrsEpisode.of(seen, exposure).at(asOf).closedAt() != null);
    }

    private static Range range(ScaleAssessment scale) {
        return new Range(scale.grade().floor(), scale.grade().ceiling());
    }
}
