package org.crshooks.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Quantity;

/**
 * An amount as charted, whichever way it was parsed.
 *
 * @param value null where there is none
 * @param plain whether it has a value, and no comparator such as "greater than" beside it, also one that is no code of FHIR
 *     (H10)
 * @param unit its UCUM code, else its name; empty where there is neither
 */
record ChartedQuantity(BigDecimal value, boolean plain, String unit) implements ChartedValue {

    static final ChartedQuantity NONE = new ChartedQuantity(null, false, "");

    static ChartedQuantity of(Quantity q) {
        boolean plain = q.hasValue() && q.getComparatorElement().getValueAsString() == null;
        return new ChartedQuantity(q.getValue(), plain, UnitNames.charted(q.getCode(), q.getSystem(), q.getUnit()));
    }
}
