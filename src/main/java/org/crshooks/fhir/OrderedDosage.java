package org.crshooks.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;

/**
 * The amounts of one dosage instruction.
 *
 * @param dose the dose, or the lower end of a range; null where there is none or it is no plain number
 * @param doseUpTo the upper end
 * @param rate null where none is ordered or it is not understood
 * @param chartedRate the rate as ordered; empty where none is
 */
record OrderedDosage(Amount dose, Amount doseUpTo, DoseRate rate, String chartedRate) {

    /** Hours with more decimals than any pump keeps. */
    private static final int DECIMALS = 6;

    static OrderedDosage of(Dosage dosage, Drug drug, MedicationCodes medication, RateReader rates) {
        DosageDoseAndRateComponent chosen = dosage.getDoseAndRate().stream()
                .filter(d -> Codes.of(d.getType()).codes().stream().anyMatch(c -> "ordered".equals(c.code())))
                .findFirst()
                .orElseGet(() -> dosage.hasDoseAndRate() ? dosage.getDoseAndRateFirstRep() : null);
        if (chosen == null) {
            return new OrderedDosage(null, null, null, "");
        }
        Type dose = chosen.getDose();
        Quantity low = dose instanceof Range range ? range.getLow() : dose instanceof Quantity q ? q : null;
        Quantity high = dose instanceof Range range ? range.getHigh() : low;
        boolean both = amount(low) != null && amount(high) != null;
        String charted = charted(chosen.getRate());
        return new OrderedDosage(
                both ? amount(low) : null,
                both ? amount(high) : null,
                charted.isEmpty() ? null : rates.read(ChartedRate.of(chosen.getRate()), drug, medication),
                charted);
    }

    /** Hours that one dose runs at the ordered rate; empty where one of both is no mass. */
    Optional<BigDecimal> infusion() {
        boolean comparable = rate != null && rate.unit() == DoseRate.Unit.MICROGRAM && !rate.isZero() && dose != null;
        return comparable
                ? RateUnit.amount(dose.unit())
                        .filter(of -> of.amount() == DoseRate.Unit.MICROGRAM)
                        .map(of -> dose.value()
                                .multiply(of.factor())
                                .divide(rate.perHour(), DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** Whether the dose is an amount a day. */
    boolean isDaily() {
        return dose != null && RateUnit.ofADay(dose.unit()).isPresent();
    }

    /** An amount a day as one dose a day. */
    OrderedDosage asOneDose() {
        return new OrderedDosage(ofADay(dose), ofADay(doseUpTo), rate, chartedRate);
    }

    private static Amount ofADay(Amount daily) {
        return new Amount(daily.value(), RateUnit.ofADay(daily.unit()).orElse(daily.unit()));
    }

    private static Amount amount(Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        ChartedQuantity charted = ChartedQuantity.of(quantity);
        return charted.plain() && charted.value().signum() > 0
                ? new Amount(charted.value(), UnitNames.ucum(charted.unit()))
                : null;
    }

    private static String charted(Type rate) {
        if (rate instanceof Quantity quantity) {
            return charted(quantity);
        }
        if (rate instanceof Ratio ratio && ratio.hasNumerator() && ratio.hasDenominator()) {
            return charted(ratio.getNumerator()) + " / " + charted(ratio.getDenominator());
        }
        return rate instanceof Range range ? charted(range.getLow()) + " - " + charted(range.getHigh()) : "";
    }

    private static String charted(Quantity quantity) {
        return quantity.hasValue()
                ? quantity.getValue().toPlainString() + " "
                        + ChartedQuantity.of(quantity).unit()
                : "";
    }
}
