package org.crshooks.clinical;

import java.time.Instant;

/**
 * How far the answer on a channel can be trusted.
 *
 * @param answered whether an answer was had at all
 * @param completeSince nothing is missing from this moment on; {@link Instant#MIN} when nothing is missing at all,
 *     {@link Instant#MAX} when no stretch of time is known to be complete
 */
public record Availability(boolean answered, Instant completeSince) {

    public static final Availability COMPLETE = new Availability(true, Instant.MIN);
    public static final Availability NOT_ANSWERED = new Availability(false, Instant.MAX);

    /** Answered by a page that is newest first and reaches back to {@code since}. */
    public static Availability completeSince(Instant since) {
        return new Availability(true, since);
    }

    public boolean covers(Instant from) {
        return answered && !completeSince.isAfter(from);
    }

    public boolean isComplete() {
        return answered && completeSince.equals(Instant.MIN);
    }
}
