package org.crshooks.replay.patient;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.fhir.Chart;
import org.crshooks.grading.GradeResult;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeIdentifier;
import org.crshooks.observation.GradeJson;

/** Writes the grade Observations of one patient, one at each change, as they would have been written at that moment. */
final class GradeNotes {

    private final CrsAssessor assessor;
    private final ZoneId zone;

    GradeNotes(CrsAssessor assessor, ZoneId zone) {
        this.assessor = assessor;
        this.zone = zone;
    }

    /**
     * JSON on one line each. Each carries the identifier of the one before it in its own (H12), which is also its id.
     *
     * @param steps of the scale that was shown first at that time, oldest first
     */
    List<String> write(String patient, Chart chart, List<StepRow> steps) {
        List<String> notes = new ArrayList<>();
        String preceding = null;
        StepRow last = null;
        for (StepRow step : steps) {
            Optional<Assessment> assessment = assessor.assess(chart.timeline(), step.at());
            if (assessment.isEmpty()) {
                continue;
            }
            GradeResult grade = assessment.get().scale(step.scale()).grade();
            StepRow now = new StepRow(step.at(), step.scale(), grade.floor(), grade.ceiling());
            if (last != null && isSame(last, now)) {
                continue;
            }
            GradeContext where = new GradeContext(
                    patient, preceding, source -> chart.entries().contains(source), Locale.ENGLISH, zone);
            preceding = GradeIdentifier.of(assessment.get(), step.scale(), patient, preceding);
            Map<String, Object> note = new LinkedHashMap<>(Map.of("resourceType", "Observation"));
            note.put("id", preceding);
            note.putAll(GradeJson.of(assessment.get(), step.scale(), where));
            notes.add(GradeJson.text(note));
            last = now;
        }
        return notes;
    }

    private static boolean isSame(StepRow a, StepRow b) {
        return a.scale().equals(b.scale()) && a.floor() == b.floor() && a.ceiling() == b.ceiling();
    }
}
