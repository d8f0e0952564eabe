package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;

/**
 * A chart looked at from one moment.
 *
 * @param at the moment
 * @param since start of the causal therapy; what lies before it is not CRS
 * @param refutedAt signs present at this moment are not CRS (F22); null where CRS was not refuted
 */
record View(PatientChart chart, Instant at, Instant since, Instant refutedAt) {

    /** Whether a moment lies in the look-back, both ends included. */
    boolean within(Instant moment, Duration lookback) {
        return !moment.isAfter(at) && !moment.isBefore(at.minus(lookback));
    }

    /** Whether a sign or support that began then may count. */
    boolean mayCount(Instant began) {
        return refutedAt == null || began.isAfter(refutedAt);
    }

    /** Whether the channel was answered completely for the look-back. */
    boolean covers(Channel channel, Duration lookback) {
        return chart.availability(channel).covers(at.minus(lookback));
    }

    /** Whether the channel was answered completely since the causal therapy. */
    boolean coversTherapy(Channel channel) {
        return chart.availability(channel).covers(since);
    }

    View at(Instant other) {
        return new View(chart, other, since, refutedAt);
    }
}
