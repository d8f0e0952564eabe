package org.crshooks.assessment;

import java.time.Instant;
import java.util.List;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposure;

/**
 * The grades of all scales from this moment until the next one.
 *
 * @param cause the therapy taken as the cause at that moment (F29)
 * @param episode where the episode of that therapy stands
 * @param scales all seven, in the order of the publication list
 */
public record GradedMoment(Instant at, Exposure cause, EpisodeState episode, List<ScaleThen> scales) {

    public GradedMoment {
        scales = List.copyOf(scales);
    }
}
