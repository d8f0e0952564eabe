package org.crshooks.concordance.statistics;

/** A 95 % confidence interval, both ends included. */
public record Interval(double low, double high) {

    /** Two-sided 95 % point of the standard normal distribution. */
    static final double Z = 1.959963984540054;
}
