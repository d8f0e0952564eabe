package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A stretch of time in which a vasopressor runs at one rate.
 *
 * @param end exclusive; {@link Instant#MAX} while it goes on
 * @param certain false where the chart does not say whether it still ran
 * @param rate null where the dose is unknown
 */
record PressorRun(
        Drug drug, Instant start, Instant end, boolean certain, DoseRate rate, SupportReason reason, Source source) {

    boolean covers(Instant t) {
        return !start.isAfter(t) && end.isAfter(t);
    }

    /** Given for hypotension, or for a reason that is not recorded or not understood (F14). */
    boolean mayCount() {
        return !reason.forCrs().isNo();
    }

    /** Runs for certain, and for CRS. */
    boolean counts() {
        return certain && reason.forCrs().isYes();
    }
}
