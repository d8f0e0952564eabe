package org.crshooks.assessment;

import java.time.Instant;
import java.util.List;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposure;
import org.crshooks.grading.GradeResult;
import org.crshooks.text.Phrase;

/**
 * The grades of all scales from this moment until the next one.
 *
 * @param cause the therapy taken as the cause at that moment (F29)
 * @param episode where the episode of that therapy stands
 * @param scales all seven, in the order of the publication list
 */
public record GradedMoment(Instant at, Exposure cause, EpisodeState episode, List<Scale> scales) {

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
