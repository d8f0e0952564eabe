package org.crshooks.observation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.Range;
import org.crshooks.text.Phrasebook;
import org.crshooks.text.Plain;
import org.crshooks.wording.ScaleWords;

/** Says what an amended grade was before, what it is now, and why. */
public final class CorrectionNote {

    private CorrectionNote() {}

    /**
     * One paragraph, free of markup.
     *
     * @param before the grade that was written
     * @param then the assessment at the time of that grade, from the chart as it is now
     * @param recorded when it was amended
     */
    public static String of(Range before, Assessment then, String scale, Instant recorded, Locale locale, ZoneId zone) {
        Phrasebook words = new Phrasebook(locale, zone, then.asOf());
        ScaleWords scales = new ScaleWords(words);
        GradeResult now = then.scale(scale).grade();
        String decided = GradeExplanation.decided(then, now, words);
        return Plain.inert(words.say(
                "record.corrected",
                words.dated(recorded),
                scales.grade(before.floor(), before.ceiling()),
                scales.grade(now),
                decided.isEmpty() ? words.say("record.nothing-met") : decided));
    }
}
