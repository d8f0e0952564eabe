package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crshooks.clinical.DoseRate;

/**
 * The unit of an infusion rate.
 *
 * @param amount what is counted; null for a volume
 * @param factor from the charted amount to micrograms, international units or millilitres
 * @param body what the amount goes by; null where it goes by neither weight nor surface
 */
record RateUnit(DoseRate.Unit amount, BigDecimal factor, Body body, Time time) {

    /** The time that an amount is given in. */
    enum Time {
        MINUTE,
        HOUR,
        DAY
    }

    /** What an amount goes by: body weight or body surface. */
    enum Body {
        KILOGRAM("kg", DoseRate.Unit.MICROGRAM_PER_KG),
        SQUARE_METRE("m2", DoseRate.Unit.MICROGRAM_PER_M2);

        private final String name;
        private final DoseRate.Unit micrograms;

        Body(String name, DoseRate.Unit micrograms) {
            this.name = name;
            this.micrograms = micrograms;
        }
    }

    private static final String A_DAY = "/\\(?24\\.?(h|hr|hrs|hour|hours)\\)?$";

    private static final BigDecimal HOURS_PER_DAY = new BigDecimal("24");
    private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal("60");

    private static final Map<String, BigDecimal> MICROGRAMS = Map.of(
            "ng", new BigDecimal("0.001"),
            "ug", BigDecimal.ONE,
            "mg", new BigDecimal("1000"),
            "g", new BigDecimal("1000000"));
    private static final Map<String, BigDecimal> MILLILITRES = Map.of(
            "mL", BigDecimal.ONE, "ml", BigDecimal.ONE, "L", new BigDecimal("1000"), "l", new BigDecimal("1000"));
    private static final Map<String, Time> TIMES = Map.ofEntries(
            Map.entry("min", Time.MINUTE),
            Map.entry("minute", Time.MINUTE),
            Map.entry("minutes", Time.MINUTE),
            Map.entry("分钟", Time.MINUTE),
            Map.entry("h", Time.HOUR),
            Map.entry("hr", Time.HOUR),
            Map.entry("hour", Time.HOUR),
            Map.entry("hours", Time.HOUR),
            Map.entry("小时", Time.HOUR),
            Map.entry("d", Time.DAY),
            Map.entry("day", Time.DAY),
            Map.entry("天", Time.DAY));

    private static final Map<String, Body> BODIES = Map.of("kg", Body.KILOGRAM, "m2", Body.SQUARE_METRE);

    /** Micrograms, international units or millilitres; {@code amount} is null for a volume. */
    record Of(DoseRate.Unit amount, BigDecimal factor) {}

    /** A unit of mass, of activity (U, [IU] and units are one) or of volume. */
    static Optional<Of> amount(String unit) {
        String name = UnitNames.ucum(unit.strip());
        if (MICROGRAMS.containsKey(name)) {
            return Optional.of(new Of(DoseRate.Unit.MICROGRAM, MICROGRAMS.get(name)));
        }
        if (MILLILITRES.containsKey(name)) {
            return Optional.of(new Of(null, MILLILITRES.get(name)));
        }
        return name.equals("U") || name.equalsIgnoreCase("[IU]")
                ? Optional.of(new Of(DoseRate.Unit.INTERNATIONAL_UNIT, BigDecimal.ONE))
                : Optional.empty();
    }

    /** The parts of such as {@code ug/(m2.d)}: what, by what, in what time. */
    private static String[] parts(String unit) {
        return unit.replace(" ", "")
                .replace('²', '2')
                .replaceAll("/\\((kg|m2)\\.(.+)\\)$", "/$1/$2")
                .replaceAll(A_DAY, "/d")
                .split("/", -1);
    }

    /** The unit of a day's amount, such as {@code ug/m2} of {@code ug/m2/d}; empty where it is no mass a day. */
    static Optional<String> ofADay(String unit) {
        return parse(unit)
                .filter(rate -> rate.time() == Time.DAY && rate.amount() == micrograms(rate.body()))
                .map(rate -> UnitNames.ucum(parts(unit)[0]) + (rate.body() == null ? "" : "/" + rate.body().name));
    }

    private static DoseRate.Unit micrograms(Body body) {
        return body == null ? DoseRate.Unit.MICROGRAM : body.micrograms;
    }

    /**
     * Such as {@code ug/kg/min}, {@code ug/(kg.min)}, {@code ug/m2/d}, {@code ug/(24.h)}, {@code mg/h}, {@code units/hr},
     * {@code mL/h}.
     */
    static Optional<RateUnit> parse(String unit) {
        String[] parts = parts(unit);
        Body body = parts.length == 3 ? BODIES.get(parts[1].toLowerCase(Locale.ROOT)) : null;
        if (parts.length != 2 && body == null) {
            return Optional.empty();
        }
        String last = parts[parts.length - 1];
        Time time = TIMES.getOrDefault(last, last.length() > 1 ? TIMES.get(last.toLowerCase(Locale.ROOT)) : null);
        Optional<Of> amount = amount(parts[0]);
        // Volumes and units by weight or surface are in no table of the rules.
        boolean known = time != null
                && amount.isPresent()
                && (body == null || amount.get().amount() == DoseRate.Unit.MICROGRAM);
        return known
                ? amount.map(a -> new RateUnit(body == null ? a.amount() : body.micrograms, a.factor(), body, time))
                : Optional.empty();
    }

    boolean isVolume() {
        return amount == null;
    }

    /** The amount per hour, in the unit's base: micrograms, units or millilitres. */
    BigDecimal perHour(BigDecimal value) {
        BigDecimal base = value.multiply(factor);
        return switch (time) {
            case MINUTE -> base.multiply(MINUTES_PER_HOUR);
            case HOUR -> base;
            case DAY -> base.divide(HOURS_PER_DAY, MathContext.DECIMAL128);
        };
    }
}
