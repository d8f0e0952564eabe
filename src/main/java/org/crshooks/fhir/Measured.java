package org.crshooks.fhir;

import java.math.BigDecimal;
import org.crshooks.clinical.Ignored;

/**
 * A charted quantity in the unit of the rules, or why it cannot be used.
 *
 * @param value null where it cannot be used
 * @param charted value and unit as charted
 * @param problem null where it can be used
 */
record Measured(BigDecimal value, String charted, Ignored.Reason problem) {

    boolean usable() {
        return problem == null;
    }
}
