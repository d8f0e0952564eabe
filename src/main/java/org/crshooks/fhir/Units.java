package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.crshooks.clinical.Ignored.Reason;
import org.hl7.fhir.r4.model.Quantity;

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

    private Units() {}

    static Measured temperature(Quantity q) {
        return convert(q, TEMPERATURE, "30", "45");
    }

    static Measured saturation(Quantity q) {
        return convert(q, PERCENT, "1", "100");
    }

    static Measured systolic(Quantity q) {
        return convert(q, PRESSURE, "20", "350");
    }

    static Measured meanPressure(Quantity q) {
        return convert(q, PRESSURE, "10", "300");
    }

    static Measured diastolic(Quantity q) {
        return convert(q, PRESSURE, "0", "300");
    }

    static Measured oxygenFlow(Quantity q) {
        return convert(q, FLOW, "0", "120");
    }

    static Measured inspiredOxygen(Quantity q) {
        return convert(q, FIO2, "21", "100");
    }

    static Measured weight(Quantity q) {
        return convert(q, MASS, "0.3", "500");
    }

    static Measured height(Quantity q) {
        return convert(q, LENGTH, "20", "260");
    }

    private static Measured convert(
            Quantity q, Map<String, UnaryOperator<BigDecimal>> table, String least, String most) {
        String unit = UnitNames.charted(q);
        if (!isPlain(q)) {
            return new Measured(null, "", Reason.UNREADABLE);
        }
        String charted = q.getValue().toPlainString() + " " + unit;
        UnaryOperator<BigDecimal> conversion = table.getOrDefault(unit, table.get(UnitNames.ucum(unit)));
        if (conversion == null) {
            return new Measured(null, charted, Reason.UNKNOWN_UNIT);
        }
        BigDecimal value = conversion.apply(q.getValue());
        boolean plausible = value.compareTo(new BigDecimal(least)) >= 0 && value.compareTo(new BigDecimal(most)) <= 0;
        return plausible ? new Measured(value, charted, null) : new Measured(null, charted, Reason.IMPLAUSIBLE_VALUE);
    }

    /** A number without a comparator such as "greater than", also one that is no code of FHIR (H10). */
    static boolean isPlain(Quantity q) {
        return q.hasValue() && q.getComparatorElement().getValueAsString() == null;
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
