package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.fact.Source;

/** Reads an infusion rate. A rate that is not understood leaves the drug running at an unknown dose (F28). */
final class RateReader {

    private final Chartroom room;
    private final Source source;

    RateReader(Chartroom room, Source source) {
        this.room = room;
        this.source = source;
    }

    private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal("60");
    private static final MathContext SHOWN_DIGITS = new MathContext(3);

    /** Null where no rate is charted or its dose cannot be told. */
    DoseRate read(ChartedRate rate, Drug drug, MedicationCodes medication) {
        if (rate == null) {
            return null;
        }
        ChartedQuantity amount = rate.amount();
        return rate.per() == null
                ? rate(amount, amount.value(), amount.unit(), drug, medication)
                : ratio(amount, rate.per(), drug, medication);
    }

    private DoseRate ratio(ChartedQuantity amount, ChartedQuantity time, Drug drug, MedicationCodes medication) {
        boolean divisible = time.plain() && time.value().signum() > 0;
        if (!divisible || !amount.plain()) {
            room.ignore(source, Reason.UNREADABLE);
            return null;
        }
        String per = time.unit();
        String unit = amount.unit() + "/" + (per.contains(".") ? "(" + per + ")" : per);
        BigDecimal value = time.value().compareTo(BigDecimal.ONE) == 0
                ? amount.value()
                : amount.value().divide(time.value(), MathContext.DECIMAL128);
        return rate(amount, value, unit, drug, medication);
    }

    private DoseRate rate(
            ChartedQuantity quantity, BigDecimal value, String unit, Drug drug, MedicationCodes medication) {
        if (!quantity.plain()) {
            room.ignore(source, Reason.UNREADABLE);
            return null;
        }
        if (value.signum() < 0) {
            room.ignore(source, Reason.IMPLAUSIBLE_VALUE);
            return null;
        }
        String charted = value.toPlainString() + " " + unit;
        boolean counted = drug.isPressor() || drug.is(DrugClass.INOTROPE);
        Optional<RateUnit> known =
                RateUnit.parse(unit).filter(u -> !counted || u.amount() != DoseRate.Unit.MICROGRAM_PER_M2);
        if (known.isEmpty()) {
            room.ignore(source, Reason.UNKNOWN_UNIT);
            return null;
        }
        BigDecimal perHour = known.get().perHour(value);
        if (!known.get().isVolume()) {
            return new DoseRate(perHour, known.get().amount(), charted);
        }
        if (perHour.signum() == 0) {
            // Nothing runs, whatever the concentration.
            return new DoseRate(BigDecimal.ZERO, DoseRate.Unit.MICROGRAM, charted);
        }
        return medication
                .concentration(drug, room)
                .map(c -> {
                    BigDecimal amount = perHour.multiply(c.perMillilitre());
                    return new DoseRate(amount, c.unit(), charted + " (" + perMinute(amount, c.unit()) + ")");
                })
                .orElse(null);
    }

    /** What a pump's volume means: shown beside it, never graded with, so that it may be rounded. */
    private static String perMinute(BigDecimal perHour, DoseRate.Unit unit) {
        BigDecimal perMinute = perHour.divide(MINUTES_PER_HOUR, SHOWN_DIGITS).stripTrailingZeros();
        String name = switch (unit) {
            case MICROGRAM -> "ug/min";
            case MICROGRAM_PER_KG -> "ug/kg/min";
            case MICROGRAM_PER_M2 -> "ug/m2/min";
            case INTERNATIONAL_UNIT -> "[IU]/min";
        };
        return perMinute.toPlainString() + " " + name;
    }
}
