package org.crshooks.trajectory;

import java.math.BigDecimal;

/** Writes numbers as people do: 20, not 2E+1 or 20.00. */
final class Numbers {

    private Numbers() {}

    static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
