package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the doses of one dosage instruction are due, as far as it says.
 *
 * @param moments every moment it names, oldest first; empty where it names none
 * @param from the first moment it names, or the start of its bounds (UTC, of a day without a time); null without
 * @param interval from one dose to the next; null where it is given once, or where it does not say
 * @param count doses in all; null where no number is given
 * @param sequence place among the instructions of one order that follow each other; null where none is given
 * @param until when it ends (UTC, of a day without a time); null where it does not say
 * @param charted its words, where they do not tell how often; else empty
 */
public record OrderTiming(
        List<Instant> moments,
        Instant from,
        Duration interval,
        Integer count,
        Integer sequence,
        Instant until,
        String charted) {

    /** Nothing is said of time. */
    public static final OrderTiming NONE = new OrderTiming(List.of(), null, null, null, null, null, "");

    public OrderTiming {
        moments = List.copyOf(moments);
    }

    /** It is repeated, and nothing says for how long. */
    public boolean isEndless() {
        return interval != null && count == null && until == null && moments.size() <= 1;
    }
}
