package org.crshooks.fhir;

import java.time.Instant;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;

/**
 * When a causal therapy was given. A day without a time is taken from its first moment (UTC), so that no fever of that
 * day is left out; a month or year says too little and counts as unknown (F27).
 */
final class TherapyTimes {

    private TherapyTimes() {}

    /** Null where the chart gives no day. */
    static Instant start(Type time) {
        Type start = time instanceof Period period ? period.getStartElement() : time;
        return Times.dayAtLeast(start).orElse(null);
    }

    /** Null for a moment, and where no end is charted. */
    static Instant end(Type time) {
        return time instanceof Period period ? Times.end(period.getEndElement()).orElse(null) : null;
    }
}
