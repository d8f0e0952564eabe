package org.crshooks.concordance.statistics;

import java.util.Optional;

/**
 * How far two sources of grades agree, over the pairs in which both are decided.
 *
 * @param n pairs
 * @param exact pairs with the same grade
 * @param withinOne pairs at most one grade apart, the same grade included
 * @param exactInterval Wilson interval of {@code exact / n}; empty without pairs
 * @param confusion the pairs
 */
public record Agreement(
        long n,
        long exact,
        long withinOne,
        Optional<Interval> exactInterval,
        Kappa linear,
        Kappa quadratic,
        Confusion confusion) {

    public static Agreement of(Confusion pairs) {
        long n = pairs.total();
        long exact = pairs.within(0);
        return new Agreement(
                n,
                exact,
                pairs.within(1),
                Wilson.of(exact, n),
                Kappa.of(pairs, Weights.LINEAR),
                Kappa.of(pairs, Weights.QUADRATIC),
                pairs);
    }
}
