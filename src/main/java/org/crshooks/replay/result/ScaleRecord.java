package org.crshooks.replay.result;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One scale over one episode.
 *
 * @param scale id
 * @param floor highest grade that is certain (F5), 0 to 5
 * @param ceiling highest grade that is possible at that moment, at least {@code floor}, to 5
 * @param possible highest grade that is possible at any moment from the therapy to the end of the episode, at least
 *     {@code ceiling}; higher than it where something was not charted for a time
 * @param at when the maximum was first reached; null where nothing was charted
 * @param inGrade time with each floor, grades 0 to 5
 * @param whyEn which row decided and by which charted values, in English
 * @param whyZh the same in Simplified Chinese
 */
public record ScaleRecord(
        String scale,
        int floor,
        int ceiling,
        int possible,
        Instant at,
        List<Duration> inGrade,
        String whyEn,
        String whyZh)
        implements Serializable {

    public ScaleRecord {
        inGrade = List.copyOf(inGrade);
    }
}
