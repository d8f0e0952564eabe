package org.crshooks.clinical;

import java.math.BigDecimal;
import java.util.Optional;
import org.crshooks.fact.Truth;

/** From which systolic or mean pressure on a patient counts as hypotensive (F11). */
record HypotensionThreshold(BigDecimal certainlyLowBelow, BigDecimal certainlyNormalFrom) {

    /** F11: adults and children over ten, mm[Hg]. */
    static final BigDecimal ADULT_SYSTOLIC = new BigDecimal("90");
    /** F11 [U]: under one year, mm[Hg]; also the base of the formula for children. */
    static final BigDecimal INFANT_SYSTOLIC = new BigDecimal("70");
    /** F11 [D]: mean arterial pressure, used only without a systolic value, mm[Hg]. */
    static final BigDecimal MEAN = new BigDecimal("65");

    private static final int ADULT_ABOVE_YEARS = 10;

    private static final HypotensionThreshold AT_UNKNOWN_AGE =
            new HypotensionThreshold(INFANT_SYSTOLIC, ADULT_SYSTOLIC);

    static HypotensionThreshold systolicFor(Optional<Integer> age) {
        if (age.isEmpty()) {
            return AT_UNKNOWN_AGE;
        }
        int years = age.get();
        if (years > ADULT_ABOVE_YEARS) {
            return exactly(ADULT_SYSTOLIC);
        }
        return exactly(
                years < 1 ? INFANT_SYSTOLIC : INFANT_SYSTOLIC.add(new BigDecimal(2).multiply(new BigDecimal(years))));
    }

    /** The limit rises with age: below that of the younger age every pressure is low, from that of the older none. */
    static HypotensionThreshold systolicAt(Optional<BirthDate.Age> age) {
        if (age.isEmpty()) {
            return AT_UNKNOWN_AGE;
        }
        return new HypotensionThreshold(
                systolicFor(Optional.of(age.get().youngest())).certainlyLowBelow(),
                systolicFor(Optional.of(age.get().oldest())).certainlyNormalFrom());
    }

    static HypotensionThreshold mean() {
        return exactly(MEAN);
    }

    private static HypotensionThreshold exactly(BigDecimal limit) {
        return new HypotensionThreshold(limit, limit);
    }

    Truth isLow(BigDecimal pressure) {
        if (pressure.compareTo(certainlyLowBelow) < 0) {
            return Truth.YES;
        }
        return pressure.compareTo(certainlyNormalFrom) >= 0 ? Truth.NO : Truth.UNKNOWN;
    }
}
