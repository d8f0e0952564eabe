package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A stretch of time in which a vasopressor runs at one rate.
 *
 * @param end exclusive; null while it goes on
 * @param certain false where the chart does not say whether it still ran, or not in words that are understood why
 * @param rate null where the dose is unknown
 * @param counted false where it is given for another reason (F14)
 */
public record PressorPeriod(
        Drug drug, Instant start, Instant end, boolean certain, DoseRate rate, boolean counted, Source source) {

    static PressorPeriod of(PressorRun run) {
        return new PressorPeriod(
                run.drug(),
                run.start(),
                run.end().equals(Instant.MAX) ? null : run.end(),
                run.counts() || run.certain() && !run.mayCount(),
                run.rate(),
                run.mayCount(),
                run.source());
    }
}
