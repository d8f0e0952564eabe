package org.crshooks.episode;

import java.time.Instant;
import java.util.List;

/**
 * The course of the episode up to the moment of assessment (E2).
 *
 * @param onset first fever (or recorded CRS) after the causal dose; null when there was none
 * @param resolved whether resolution was confirmed (F21) and nothing re-opened the episode
 * @param resolvedAt when it was confirmed; null while it was not
 * @param steps the primary grade over time, oldest first
 */
public record EpisodeSummary(Instant onset, boolean resolved, Instant resolvedAt, Trend trend, List<Step> steps) {

    public EpisodeSummary {
        steps = List.copyOf(steps);
    }
}
