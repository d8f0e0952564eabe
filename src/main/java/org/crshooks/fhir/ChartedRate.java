package org.crshooks.fhir;

import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;

/**
 * The rate of an infusion as charted, whichever way it was parsed.
 *
 * @param per the time that the amount is given in; null where the unit of the amount says it
 */
record ChartedRate(ChartedQuantity amount, ChartedQuantity per) {

    /** Null where there is none that a rule reads. */
    static ChartedRate of(Type rate) {
        if (rate instanceof Quantity quantity) {
            return new ChartedRate(ChartedQuantity.of(quantity), null);
        }
        return rate instanceof Ratio ratio
                ? new ChartedRate(ChartedQuantity.of(ratio.getNumerator()), ChartedQuantity.of(ratio.getDenominator()))
                : null;
    }
}
