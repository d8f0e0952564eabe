package org.crshooks.store;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What became of cards.
 *
 * @param shown how many different cards were shown; the same card counts once a month
 * @param accepted how often a card was accepted
 * @param overridden how often one was set aside
 */
record Tally(long shown, long accepted, long overridden) {

    static final Tally NONE = new Tally(0, 0, 0);

    private static final int PLACES = 3;

    Tally plus(Tally other) {
        return new Tally(shown + other.shown, accepted + other.accepted, overridden + other.overridden);
    }

    long answered() {
        return accepted + overridden;
    }

    /** Between 0 and 1; null where there is nothing to be a part of. */
    static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP);
    }
}
