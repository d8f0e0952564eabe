package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crshooks.clinical.Ignored.Reason;

/** Exact conversions of what is measured into the units of the rules, and the ranges that a body can have (F1). */
final class Units {

    private static final BigDecimal KELVIN = new BigDecimal("273.15");
    private static final BigDecimal FREEZING_F = new BigDecimal("32");
    private static final BigDecimal MMHG_PER_KPA = new BigDecimal("7.50062");
    private static final BigDecimal KG_PER_LB = new BigDecimal("0.45359237");
    private static final BigDecimal CM_PER_INCH = new BigDecimal("2.54");
    private static final BigDecimal SIXTY = new BigDecimal("60");

    private static final UnaryOperator<BigDecimal> AS_IS = v -> v;
    private static final UnaryOperator<BigDecimal> TIMES_100 = v -> v.scaleByPowerOfTen(2);
    private static final UnaryOperator<BigDecimal> PER_1000 = v -> v.scaleByPowerOfTen(-3);

    private static final Map<String, UnaryOperator<BigDecimal>> TEMPERATURE =
            Map.of("Cel", AS_IS, "K", v -> v.subtract(KELVIN), "[degF]", Units::celsius);
    private static final Map<String, UnaryOperator<BigDecimal>> PRESSURE =
            Map.of("mm[Hg]", AS_IS, "kPa", v -> v.multiply(MMHG_PER_KPA));
    private static final Map<String, UnaryOperator<BigDecimal>> PERCENT =
            Map.of("%", AS_IS, "1", TIMES_100, "{fraction}", TIMES_100);
    private static final Map<String, UnaryOperator<BigDecimal>> FIO2 =
            Map.of("%", Units::percentOrFraction, "1", TIMES_100, "{fraction}", TIMES_100);
    private static final Map<String, UnaryOperator<BigDecimal>> FLOW = Map.of(
            "L/min",
            AS_IS,
            "l/min",
            AS_IS,
            "mL/min",
            PER_1000,
            "ml/min",
            PER_1000,
            "L/h",
            Units::perHour,
            "l/h",
            Units::perHour);
    private static final Map<String, UnaryOperator<BigDecimal>> MASS =
            Map.of("kg", AS_IS, "g", PER_1000, "[lb_av]", v -> v.multiply(KG_PER_LB));
    private static final Map<String, UnaryOperator<BigDecimal>> LENGTH =
            Map.of("cm", AS_IS, "m", TIMES_100, "[in_i]", v -> v.multiply(CM_PER_INCH));

    private static final Plausible BODY_TEMPERATURE = Plausible.between("30", "45");
    private static final Plausible SATURATION = Plausible.between("1", "100");
    private static final Plausible SYSTOLIC = Plausible.between("20", "350");
    private static final Plausible MEAN = Plausible.between("10", "300");
    private static final Plausible DIASTOLIC = Plausible.between("0", "300");
    private static final Plausible OXYGEN_FLOW = Plausible.between("0", "120");
    private static final Plausible INSPIRED = Plausible.between("21", "100");
    private static final Plausible WEIGHT = Plausible.between("0.3", "500");
    private static final Plausible HEIGHT = Plausible.between("20", "260");

    private Units() {}

    /** The values that a body can have. */
    private record Plausible(BigDecimal least, BigDecimal most) {

        static Plausible between(String least, String most) {
            return new Plausible(new BigDecimal(least), new BigDecimal(most));
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    static Measured temperature(ChartedQuantity q) {
        return convert(q, TEMPERATURE, BODY_TEMPERATURE);
    }

    static Measured saturation(ChartedQuantity q) {
        return convert(q, PERCENT, SATURATION);
    }

    static Measured systolic(ChartedQuantity q) {
        return convert(q, PRESSURE, SYSTOLIC);
    }

    static Measured meanPressure(ChartedQuantity q) {
        return convert(q, PRESSURE, MEAN);
    }

    static Measured diastolic(ChartedQuantity q) {
        return convert(q, PRESSURE, DIASTOLIC);
    }

    static Measured oxygenFlow(ChartedQuantity q) {
        return convert(q, FLOW, OXYGEN_FLOW);
    }

    static Measured inspiredOxygen(ChartedQuantity q) {
        return convert(q, FIO2, INSPIRED);
    }

    static Measured weight(ChartedQuantity q) {
        return convert(q, MASS, WEIGHT);
    }

    static Measured height(ChartedQuantity q) {
        return convert(q, LENGTH, HEIGHT);
    }

    private static Measured convert(ChartedQuantity q, Map<String, UnaryOperator<BigDecimal>> table, Plausible range) {
        String unit = q.unit();
        if (!q.plain()) {
            return new Measured(null, "", Reason.UNREADABLE);
        }
        String charted = q.value().toPlainString() + " " + unit;
        UnaryOperator<BigDecimal> known = table.get(unit);
        UnaryOperator<BigDecimal> conversion = known == null ? table.get(UnitNames.ucum(unit)) : known;
        if (conversion == null) {
            return new Measured(null, charted, Reason.UNKNOWN_UNIT);
        }
        BigDecimal value = conversion.apply(q.value());
        return range.holds(value)
                ? new Measured(value, charted, null)
                : new Measured(null, charted, Reason.IMPLAUSIBLE_VALUE);
    }

    private static BigDecimal celsius(BigDecimal fahrenheit) {
        return fahrenheit
                .subtract(FREEZING_F)
                .multiply(new BigDecimal("5"))
                .divide(new BigDecimal("9"), MathContext.DECIMAL128);
    }

    /** An FiO2 up to 1 is a fraction even where it is charted in per cent: the two ranges do not overlap. */
    private static BigDecimal percentOrFraction(BigDecimal v) {
        return v.compareTo(BigDecimal.ONE) <= 0 ? TIMES_100.apply(v) : v;
    }

    private static BigDecimal perHour(BigDecimal litres) {
        return litres.divide(SIXTY, MathContext.DECIMAL128);
    }
}
