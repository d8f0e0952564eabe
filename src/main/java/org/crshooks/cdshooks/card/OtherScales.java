package org.crshooks.cdshooks.card;

import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;

/** The other six scales, one line each, with the reason where one differs from the primary. */
final class OtherScales {

    private OtherScales() {}

    static List<String> lines(Assessment a, Phrasebook words) {
        ScaleWords scales = new ScaleWords(words);
        GradeResult primary = a.primary().grade();
        return a.scales().stream()
                .map(ScaleAssessment::grade)
                .filter(grade -> !grade.scale().equals(primary.scale()))
                .map(grade -> Markdown.item(line(grade, primary, words, scales)))
                .toList();
    }

    private static String line(GradeResult grade, GradeResult primary, Phrasebook words, ScaleWords scales) {
        String name = scales.name(grade.scale());
        boolean differs = grade.floor() != primary.floor() || grade.ceiling() != primary.ceiling();
        String reason = differs ? scales.reason(grade) : "";
        String line = reason.isEmpty()
                ? words.say("card.scale.same", name, scales.grade(grade))
                : words.say("card.scale.differs", name, scales.grade(grade), reason);
        return scales.withConfidence(grade, line);
    }
}
