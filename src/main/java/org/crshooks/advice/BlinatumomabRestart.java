package org.crshooks.advice;

import java.math.BigDecimal;
import java.util.Optional;
import org.crshooks.text.Phrase;

/** Blinatumomab after a grade 3 that has resolved (T8). Every amount is in micrograms. */
public final class BlinatumomabRestart {

    /** T8: µg/day from 45 kg on. */
    public static final BigDecimal FIRST = new BigDecimal("9");
    /** T8: µg/day from 45 kg on, after {@link #DAYS} without recurrence. */
    public static final BigDecimal THEN = new BigDecimal("28");
    /** T8: µg/m²/day below 45 kg. */
    public static final BigDecimal FIRST_PER_SQUARE_METRE = new BigDecimal("5");
    /** T8: µg/m²/day below 45 kg, after {@link #DAYS} without recurrence. */
    public static final BigDecimal THEN_PER_SQUARE_METRE = new BigDecimal("15");
    /** T8. */
    public static final int DAYS = 7;

    private BlinatumomabRestart() {}

    static Phrase text(DoseContext patient) {
        Optional<BigDecimal> area = patient.bodySurface();
        if (!patient.hasWeight() || patient.isBelow(BlinatumomabSteroid.LOW_WEIGHT) && area.isEmpty()) {
            return Phrase.of(
                    "advice.t8.restart.rule",
                    FIRST,
                    THEN,
                    DAYS,
                    BlinatumomabSteroid.LOW_WEIGHT,
                    FIRST_PER_SQUARE_METRE,
                    THEN_PER_SQUARE_METRE,
                    patient.hasWeight() ? Phrase.of("dose.height-missing") : patient.whyNoWeight());
        }
        if (!patient.isBelow(BlinatumomabSteroid.LOW_WEIGHT)) {
            return Phrase.of("advice.t8.restart", FIRST, THEN, DAYS);
        }
        return Phrase.of(
                "advice.t8.restart.area",
                FIRST_PER_SQUARE_METRE,
                area.get(),
                DoseContext.printable(FIRST_PER_SQUARE_METRE.multiply(area.get())),
                DAYS,
                THEN_PER_SQUARE_METRE,
                DoseContext.printable(THEN_PER_SQUARE_METRE.multiply(area.get())));
    }
}
