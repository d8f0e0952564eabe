package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.LabTest;

/** The units of laboratory results. A result keeps its unit; counts, LVEF and QTc come in one unit each. */
final class LabUnits {

    private enum Kind {
        COUNT,
        MASS,
        SUBSTANCE,
        CHARGE,
        ENZYME,
        TIME,
        RATIO,
        FEU,
        DDU
    }

    private static final Set<LabTest> COUNTS = EnumSet.of(LabTest.PLATELETS, LabTest.WBC, LabTest.ANC);
    private static final Set<LabTest> BARE = EnumSet.of(LabTest.INR);

    private static final Map<String, Unit> UNITS = new HashMap<>();

    static {
        unit(Kind.COUNT, "10*9/L", "1");
        unit(Kind.COUNT, "10*3/uL", "1");
        unit(Kind.COUNT, "10*3/mm3", "1");
        unit(Kind.COUNT, "10*6/mL", "1");
        unit(Kind.COUNT, "10*6/L", "0.001");
        unit(Kind.COUNT, "/uL", "0.001");
        unit(Kind.COUNT, "{cells}/uL", "0.001");
        mass("g/L", "1", "g/dL", "10", "mg/mL", "1", "mg/dL", "0.01", "mg/L", "0.001", "ug/mL", "0.001");
        mass("ug/dL", "0.00001", "ug/L", "0.000001", "ng/mL", "0.000001", "ng/dL", "0.00000001");
        mass("ng/L", "0.000000001", "pg/mL", "0.000000001");
        unit(Kind.SUBSTANCE, "mol/L", "1000");
        unit(Kind.SUBSTANCE, "mmol/L", "1");
        unit(Kind.SUBSTANCE, "umol/L", "0.001");
        unit(Kind.SUBSTANCE, "nmol/L", "0.000001");
        unit(Kind.SUBSTANCE, "pmol/L", "0.000000001");
        unit(Kind.CHARGE, "meq/L", "1");
        unit(Kind.ENZYME, "U/L", "1");
        unit(Kind.ENZYME, "[IU]/L", "1");
        unit(Kind.ENZYME, "mU/mL", "1");
        unit(Kind.ENZYME, "k[IU]/L", "1000");
        unit(Kind.ENZYME, "U/mL", "1000");
        unit(Kind.ENZYME, "[IU]/mL", "1000");
        unit(Kind.ENZYME, "ukat/L", "60");
        unit(Kind.TIME, "ms", "1");
        unit(Kind.TIME, "s", "1000");
        unit(Kind.RATIO, "1", "1");
        unit(Kind.RATIO, "{INR}", "1");
        unit(Kind.RATIO, "{ratio}", "1");
        unit(Kind.RATIO, "%", "0.01");
        unit(Kind.FEU, "ng/mL{FEU}", "1");
        unit(Kind.FEU, "ug/L{FEU}", "1");
        unit(Kind.FEU, "ug/mL{FEU}", "1000");
        unit(Kind.FEU, "mg/L{FEU}", "1000");
        unit(Kind.DDU, "ng/mL{DDU}", "1");
        unit(Kind.DDU, "ug/L{DDU}", "1");
        unit(Kind.DDU, "ug/mL{DDU}", "1000");
        unit(Kind.DDU, "mg/L{DDU}", "1000");
    }

    private LabUnits() {}

    private static void unit(Kind kind, String ucum, String factor) {
        UNITS.put(ucum, new Unit(kind, ucum, new BigDecimal(factor)));
    }

    private static void mass(String... unitsAndFactors) {
        for (int i = 0; i < unitsAndFactors.length; i += 2) {
            unit(Kind.MASS, unitsAndFactors[i], unitsAndFactors[i + 1]);
        }
    }

    /**
     * A unit as charted, on the way to the unit the result is kept in.
     *
     * @param factor to the smallest common unit of its kind
     */
    record Unit(Kind kind, String target, BigDecimal factor) {

        /** A value charted in this unit, in the target unit. */
        BigDecimal toTarget(BigDecimal value) {
            return convertTo(UNITS.getOrDefault(target, this), value);
        }

        /** A limit charted in this unit, in the target unit of the value; empty where that cannot be. */
        Optional<BigDecimal> convert(BigDecimal limit, Unit valueUnit) {
            Unit target = UNITS.getOrDefault(valueUnit.target, valueUnit);
            return target.kind == kind ? Optional.of(convertTo(target, limit)) : Optional.empty();
        }

        private BigDecimal convertTo(Unit unit, BigDecimal value) {
            return unit.factor.compareTo(factor) == 0
                    ? value
                    : value.multiply(factor).divide(unit.factor, MathContext.DECIMAL128);
        }
    }

    /** Empty for a unit that is not known, or that this test cannot have. */
    static Optional<Unit> of(LabTest test, String charted) {
        Unit exact = UNITS.get(charted);
        Unit unit = exact == null ? UNITS.get(named(test, charted)) : exact;
        if (unit == null) {
            return Optional.empty();
        }
        if (COUNTS.contains(test)) {
            return only(unit, Kind.COUNT, "10*9/L");
        }
        return switch (test) {
            case LVEF -> only(unit, Kind.RATIO, "%");
            case QTC -> only(unit, Kind.TIME, "ms");
            case INR -> unit.target.equals("%") ? Optional.empty() : only(unit, Kind.RATIO, "");
            default -> unit.kind == Kind.COUNT ? Optional.empty() : Optional.of(unit);
        };
    }

    private static String named(LabTest test, String charted) {
        return charted.isEmpty() && BARE.contains(test) ? "1" : UnitNames.ucum(charted);
    }

    private static Optional<Unit> only(Unit unit, Kind kind, String target) {
        return unit.kind == kind ? Optional.of(new Unit(kind, target, unit.factor)) : Optional.empty();
    }
}
