package org.crshooks.wording;

import java.util.List;
import org.crshooks.grading.Finding;
import org.crshooks.grading.Shift;
import org.crshooks.text.Phrasebook;

/** Says what would move a grade. */
public record ShiftWords(Phrasebook words) {

    /** Such as {@code grade 2 if not for: vasopressor}. */
    public String down(Shift shift) {
        return say("shift.down", shift);
    }

    /** Such as {@code grade 4 with: two or more vasopressors}. */
    public String up(Shift shift) {
        return say("shift.up", shift);
    }

    private String say(String key, Shift shift) {
        List<String> questions =
                shift.questions().stream().map(Finding::text).map(words::say).toList();
        String grade =
                new ScaleWords(words).grade(shift.to().floor(), shift.to().ceiling());
        return words.say(questions.size() > 1 ? key + ".all" : key, grade, words.facts(questions));
    }
}
