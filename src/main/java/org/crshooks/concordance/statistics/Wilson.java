package org.crshooks.concordance.statistics;

import java.util.Optional;

/** The score interval of a proportion (Wilson 1927; formula 3 in Newcombe, Stat Med 1998;17:857). */
final class Wilson {

    private Wilson() {}

    /** Empty where nothing was counted. */
    static Optional<Interval> of(long successes, long n) {
        if (n == 0) {
            return Optional.empty();
        }
        double z2 = Interval.Z * Interval.Z;
        double share = (double) successes / n;
        double middle = 2 * successes + z2;
        double width = Interval.Z * Math.sqrt(z2 + 4 * successes * (1 - share));
        double whole = 2 * (n + z2);
        // Rounding must not move the bound of none or of all.
        double low = successes == 0 ? 0 : (middle - width) / whole;
        double high = successes == n ? 1 : (middle + width) / whole;
        return Optional.of(new Interval(low, high));
    }
}
