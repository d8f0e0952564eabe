package org.crshooks.concordance.statistics;

/** How much two grades agree: 1 for the same grade, 0 or more for others. */
@FunctionalInterface
public interface Weights {

    /** Each step apart counts the same: 1 − |i − j| / 5 (Cicchetti and Allison 1971). */
    Weights LINEAR = (one, other) -> 1 - Math.abs(one - other) / (double) Confusion.HIGHEST;

    /** Steps count by their square: 1 − (i − j)² / 25 (Fleiss and Cohen 1973). */
    Weights QUADRATIC =
            (one, other) -> 1 - (one - other) * (one - other) / (double) (Confusion.HIGHEST * Confusion.HIGHEST);

    double of(int one, int other);
}
