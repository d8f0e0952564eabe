package org.crshooks.concordance;

import java.time.Duration;

/** How many episodes began on which day after the therapy; day 0 is the first 24 hours. */
final class Onsets {

    /** The last day with a number of its own. */
    static final int LAST = 14;

    private final long[] days = new long[LAST + 2];
    private long unknown;

    /** @param wait from the causal dose to the onset; null where the time of the dose is not known */
    void add(Duration wait) {
        if (wait == null) {
            unknown++;
        } else {
            days[(int) Math.max(0, Math.min(LAST + 1, wait.toDays()))]++;
        }
    }

    /** Episodes that began on the day; for {@code LAST + 1}: on any later day. */
    long on(int day) {
        return days[day];
    }

    long unknown() {
        return unknown;
    }
}
