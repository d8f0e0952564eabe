package org.crshooks.synthetic.course;

import java.util.List;

/**
 * A vasopressor with its changes of rate, without a pause.
 *
 * @param forHypotension false for another recorded purpose, such as the fall of pressure under sedation
 * @param asRows whether it is charted as rows of a flowsheet instead of periods
 */
public record Infusion(Drug drug, Unit unit, List<Rate> rates, boolean forHypotension, boolean asRows) {

    /** Unit of the rate. */
    public enum Unit {
        MICROGRAM_PER_MINUTE("ug/min"),
        MICROGRAM_PER_KG_PER_MINUTE("ug/kg/min"),
        UNIT_PER_MINUTE("[IU]/min");

        private final String ucum;

        Unit(String ucum) {
            this.ucum = ucum;
        }

        public String ucum() {
            return ucum;
        }
    }

    public Infusion {
        rates = List.copyOf(rates);
    }

    public int from() {
        return rates.get(0).from();
    }

    public int to() {
        return rates.get(rates.size() - 1).to();
    }
}
