package org.crshooks.clinical;

import java.math.BigDecimal;

/** A quantity with its UCUM unit as charted. */
public record Amount(BigDecimal value, String unit) {

    @Override
    public String toString() {
        return unit.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unit;
    }
}
