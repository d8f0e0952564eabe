package org.crshooks.concordance;

import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.replay.result.ScaleRecord;

/** The computed maximum of one episode under one scale beside the charted one. */
record Pair(EpisodeRecord episode, ScaleRecord computed, ChartedGrade charted) {

    /** Whether the computed maximum is one grade. */
    boolean decided() {
        return computed.floor() == computed.ceiling();
    }

    /** Whether the two cannot both be right, whatever grade an undecided range hides. */
    boolean disagrees() {
        return difference() != 0;
    }

    /** Charted minus computed; for a range the distance to its nearer end, 0 inside it. */
    int difference() {
        if (charted.grade() > computed.ceiling()) {
            return charted.grade() - computed.ceiling();
        }
        return Math.min(0, charted.grade() - computed.floor());
    }
}
