package org.crshooks.cdshooks.card;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;

/** The other six scales: the grades side by side, then why those differ that do. */
final class OtherScales {

    private OtherScales() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        ScaleWords scales = new ScaleWords(words);
        GradeResult primary = a.primary().grade();
        List<String> grades = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (ScaleAssessment scale : a.scales()) {
            GradeResult grade = scale.grade();
            if (grade.scale().equals(primary.scale())) {
                continue;
            }
            String name = scales.name(grade.scale());
            grades.add(scales.withConfidence(grade, words.say("card.scale", name, scales.grade(grade))));
            boolean differs = grade.floor() != primary.floor() || grade.ceiling() != primary.ceiling();
            String reason = differs ? scales.reason(grade) : "";
            if (!reason.isEmpty()) {
                reasons.add(words.say("card.scale.reason", name, reason));
            }
        }
        List<String> lines = new ArrayList<>(Joined.topic("card.section.scales", grades, words));
        lines.addAll(Joined.topic("card.scale.why", reasons, words));
        return lines;
    }
}
