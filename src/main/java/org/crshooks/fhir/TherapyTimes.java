package org.crshooks.fhir;

import java.time.Instant;

/**
 * When a causal therapy was given. A day without a time is taken from its first moment (UTC), so that no fever of that
 * day is left out; a month or year says too little and counts as unknown (F27).
 */
final class TherapyTimes {

    private TherapyTimes() {}

    /** Null where the chart gives no day. */
    static Instant start(Effective time) {
        return Times.dayAtLeast(time.start()).orElse(null);
    }

    /** Null for a moment, and where no end is charted. */
    static Instant end(Effective time) {
        return Times.end(time.end()).orElse(null);
    }
}
