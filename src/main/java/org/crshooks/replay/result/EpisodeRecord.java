package org.crshooks.replay.result;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One episode of CRS after a therapy, or a therapy after which none began.
 *
 * @param patient logical id
 * @param number 1 for the first episode after the therapy; 0 where none began
 * @param therapy code of the kind of therapy, such as {@code car-t}
 * @param product code of the product; null where the chart does not name one
 * @param therapyAt start of the causal dose
 * @param primaryScale id of the scale shown first for that cause
 * @param onset first sign of CRS (E1); null where none began
 * @param end when the resolution was confirmed (F21); null while open and where none began
 * @param scales all seven, in the order of the publication list
 * @param unknown ids of the inputs that were not had somewhere in the episode and could have moved a grade
 */
public record EpisodeRecord(
        String patient,
        int number,
        String therapy,
        String product,
        Instant therapyAt,
        String primaryScale,
        Instant onset,
        Instant end,
        List<ScaleRecord> scales,
        TreatmentRecord treatment,
        List<String> unknown)
        implements Serializable {

    public EpisodeRecord {
        scales = List.copyOf(scales);
        unknown = List.copyOf(unknown);
    }
}
