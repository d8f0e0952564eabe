package org.crshooks.assessment;

import java.time.Instant;
import java.util.List;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrase;

/**
 * The grades of all scales from this moment until the next one.
 *
 * @param scales all seven, in the order of the publication list
 */
public record GradedMoment(Instant at, List<Scale> scales) {

    public GradedMoment {
        scales = List.copyOf(scales);
    }

    /**
     * One scale.
     *
     * @param deciding what decided the floor, in words, most important first; empty for grade 0
     */
    public record Scale(GradeResult grade, List<Phrase> deciding) {}
}
