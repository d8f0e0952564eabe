package org.crshooks.concordance.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Weighted kappa (Cohen 1968): the agreement beyond that expected by chance, 1 where all pairs agree.
 *
 * @param value empty where it is not defined: no pairs, or both sources gave one and the same grade throughout
 * @param standardError asymptotic (Fleiss, Cohen and Everitt, Psychol Bull 1969;72:323, formula 13); empty as {@code value}
 */
public record Kappa(OptionalDouble value, OptionalDouble standardError) {

    /** What rounding may leave of a difference or a variance that is nil. */
    private static final double NIL = 1e-12;

    private static final Kappa NOT_DEFINED = new Kappa(OptionalDouble.empty(), OptionalDouble.empty());

    public static Kappa of(Confusion pairs, Weights weights) {
        if (pairs.total() == 0) {
            return NOT_DEFINED;
        }
        Shares shares = Shares.of(pairs, weights);
        double room = 1 - shares.expected();
        if (room < NIL) {
            return NOT_DEFINED;
        }
        double value = (shares.observed() - shares.expected()) / room;
        double error = Math.sqrt(shares.spread() / pairs.total()) / (room * room);
        return new Kappa(OptionalDouble.of(value), OptionalDouble.of(error));
    }

    /**
     * Value ± 1.96 standard errors, cut at −1 and 1. Empty where the value is not defined, and where the formula gives no
     * width, as when all pairs agree: that would look like certainty.
     */
    public Optional<Interval> interval() {
        if (value.isEmpty() || standardError.getAsDouble() < NIL) {
            return Optional.empty();
        }
        double half = Interval.Z * standardError.getAsDouble();
        return Optional.of(
                new Interval(Math.max(-1, value.getAsDouble() - half), Math.min(1, value.getAsDouble() + half)));
    }
}
