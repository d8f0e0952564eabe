package org.crshooks.clinical;

import java.math.BigDecimal;

/**
 * The rate of an infusion, kept per hour so that every charted unit converts without rounding.
 *
 * @param perHour amount per hour in {@code unit}, zero or more
 * @param charted value and unit as charted, such as {@code 0.1 ug/kg/min}
 */
public record DoseRate(BigDecimal perHour, Unit unit, String charted) {

    /** What is counted per hour. */
    public enum Unit {
        MICROGRAM,
        MICROGRAM_PER_KG,
        /** Of orders alone: no rule counts a pressor by body surface. */
        MICROGRAM_PER_M2,
        /** International units; U, [IU] and units are one (terminology finding 6). */
        INTERNATIONAL_UNIT
    }

    public boolean isZero() {
        return perHour.signum() == 0;
    }
}
