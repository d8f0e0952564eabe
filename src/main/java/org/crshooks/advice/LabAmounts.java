package org.crshooks.advice;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;

/** Laboratory values in the unit that a formula or threshold is printed in; empty where they cannot be converted. */
final class LabAmounts {

    /** Factors to mg/L. */
    private static final Map<String, BigDecimal> MASS = Map.ofEntries(
            entry("g/L", new BigDecimal("1000")),
            entry("g/dL", new BigDecimal("10000")),
            entry("mg/mL", new BigDecimal("1000")),
            entry("mg/dL", BigDecimal.TEN),
            entry("mg/L", BigDecimal.ONE),
            entry("ug/mL", BigDecimal.ONE),
            entry("ug/dL", new BigDecimal("0.01")),
            entry("ug/L", new BigDecimal("0.001")),
            entry("ng/mL", new BigDecimal("0.001")));

    /** Factors to U/L. */
    private static final Map<String, BigDecimal> ENZYME = Map.of(
            "U/L", BigDecimal.ONE,
            "[IU]/L", BigDecimal.ONE,
            "mU/mL", BigDecimal.ONE,
            "k[IU]/L", new BigDecimal("1000"),
            "U/mL", new BigDecimal("1000"),
            "[IU]/mL", new BigDecimal("1000"),
            "ukat/L", new BigDecimal("60"));

    /** Creatinine: µmol/L in one mg/dL. */
    private static final BigDecimal CREATININE_MICROMOLES = new BigDecimal("88.4");

    private LabAmounts() {}

    static Optional<BigDecimal> milligramsPerLitre(LabResult r) {
        return Optional.ofNullable(MASS.get(r.unit())).map(r.value()::multiply);
    }

    static Optional<BigDecimal> milligramsPerDecilitre(LabResult r) {
        if (r.test() == LabTest.CREATININE && r.unit().equals("umol/L")) {
            return Optional.of(r.value().divide(CREATININE_MICROMOLES, MathContext.DECIMAL64));
        }
        return milligramsPerLitre(r).map(amount -> amount.movePointLeft(1));
    }

    static Optional<BigDecimal> unitsPerLitre(LabResult r) {
        return Optional.ofNullable(ENZYME.get(r.unit())).map(r.value()::multiply);
    }
}
