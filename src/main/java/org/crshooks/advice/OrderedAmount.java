package org.crshooks.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.text.Phrase;

/** The amount of an order as a mass, so that it can be compared. */
final class OrderedAmount {

    static final BigDecimal HOURS_A_DAY = new BigDecimal("24");
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final BigDecimal MICROGRAMS_PER_MILLIGRAM = new BigDecimal("1000");

    /** An amount per day becomes one per hour and back again: what is beyond these digits is rounding. */
    private static final MathContext EXACT_ENOUGH = new MathContext(20);

    private static final Map<String, BigDecimal> MICROGRAMS = Map.of(
            "ng",
            new BigDecimal("0.001"),
            "ug",
            BigDecimal.ONE,
            "mg",
            MICROGRAMS_PER_MILLIGRAM,
            "g",
            new BigDecimal("1000000"));

    private OrderedAmount() {}

    /** In micrograms, also from an amount per kg or m²; empty where the unit is none of mass or the body is unknown. */
    static Optional<BigDecimal> micrograms(Amount amount, DoseContext patient) {
        if (amount == null) {
            return Optional.empty();
        }
        String[] unit = amount.unit().split("/", -1);
        BigDecimal factor = MICROGRAMS.get(unit[0]);
        if (factor == null || unit.length > 2) {
            return Optional.empty();
        }
        BigDecimal product = amount.value().multiply(factor);
        return unit.length == 1
                ? Optional.of(product)
                : switch (unit[1]) {
                    case "kg" -> Optional.ofNullable(patient.kilograms()).map(product::multiply);
                    case "m2" -> patient.bodySurface().map(product::multiply);
                    default -> Optional.empty();
                };
    }

    static Optional<BigDecimal> milligrams(Amount amount, DoseContext patient) {
        return micrograms(amount, patient).map(OrderedAmount::inMilligrams);
    }

    static BigDecimal inMilligrams(BigDecimal micrograms) {
        return micrograms.divide(MICROGRAMS_PER_MILLIGRAM, MathContext.DECIMAL128);
    }

    /** Whether the unit measures mass, alone or per kg or m². */
    static boolean isMass(Amount amount) {
        return amount.unit().matches("(ng|ug|mg|g)(/(kg|m2))?");
    }

    /** The most micrograms in any 24 h, by an infusion or by repeated doses; empty where an amount, a time or a unit is missing. */
    static Optional<BigDecimal> microgramsADay(MedicationOrder order, Amount dose, DoseContext patient) {
        // beside an amount, a rate only says how fast each dose runs
        if (order.rate() != null && (dose == null || !isMass(dose))) {
            BigDecimal day = order.rate().perHour().multiply(HOURS_A_DAY).round(EXACT_ENOUGH);
            return switch (order.rate().unit()) {
                case MICROGRAM -> Optional.of(day);
                case MICROGRAM_PER_KG ->
                    Optional.ofNullable(patient.kilograms()).map(day::multiply);
                case MICROGRAM_PER_M2 -> patient.bodySurface().map(day::multiply);
                case INTERNATIONAL_UNIT -> Optional.empty();
            };
        }
        BigDecimal times = timesADay(order);
        return times == null
                ? Optional.empty()
                : micrograms(dose, patient).map(each -> each.multiply(times).round(EXACT_ENOUGH));
    }

    /**
     * The most doses in any 24 h: never less than the whole of one, and no more than are ordered. Of what runs for a day
     * or longer, the part that runs in 24 h. Null where neither is ordered.
     */
    private static BigDecimal timesADay(MedicationOrder order) {
        BigDecimal hours = order.infusion();
        if (hours != null && hours.compareTo(HOURS_A_DAY) >= 0) {
            return HOURS_A_DAY.divide(hours, MathContext.DECIMAL128);
        }
        if (order.perDay() == null) {
            return null;
        }
        BigDecimal most = order.perDay().setScale(0, RoundingMode.CEILING);
        Integer count = order.timing().count();
        return count == null ? most : most.min(BigDecimal.valueOf(Math.max(1, count)));
    }

    /** What to say of a timing that is missing or not understood. */
    static Objection unclearTiming(MedicationOrder order) {
        String charted = order.timing().charted();
        return Objection.warning(
                "O6", charted.isEmpty() ? Phrase.of("check.o6.timing-missing") : Phrase.of("check.o6.timing", charted));
    }

    /** Whether the amounts differ by no more than so many per cent of the second. */
    static boolean isAbout(BigDecimal amount, BigDecimal expected, BigDecimal percent) {
        BigDecimal allowed = expected.multiply(percent).divide(HUNDRED);
        return amount.subtract(expected).abs().compareTo(allowed) <= 0;
    }

    /** Whether the first is more than so many per cent over the second. */
    static boolean isOver(BigDecimal amount, BigDecimal expected, BigDecimal percent) {
        return amount.multiply(HUNDRED).compareTo(expected.multiply(HUNDRED.add(percent))) > 0;
    }

    static boolean isUnder(BigDecimal amount, BigDecimal expected, BigDecimal percent) {
        return amount.multiply(HUNDRED).compareTo(expected.multiply(HUNDRED.subtract(percent))) < 0;
    }

    /** How far the first lies from the second, in per cent of it with one decimal, without a sign. */
    static BigDecimal percentOff(BigDecimal amount, BigDecimal expected) {
        return DoseContext.printable(
                amount.subtract(expected).abs().multiply(HUNDRED).divide(expected, 1, RoundingMode.HALF_UP));
    }

    /** As it is printed: at most three decimals, no trailing zeros. */
    static BigDecimal shown(BigDecimal amount) {
        BigDecimal stripped = amount.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
