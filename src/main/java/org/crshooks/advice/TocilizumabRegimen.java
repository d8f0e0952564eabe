package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** Tocilizumab for CRS (T4). */
public final class TocilizumabRegimen {

    /** T4: below this weight the higher amount applies, kg. */
    public static final BigDecimal LOW_WEIGHT = new BigDecimal("30");
    /** T4: mg/kg below 30 kg. */
    public static final BigDecimal PER_KG_LOW_WEIGHT = new BigDecimal("12");
    /** T4, T7: mg/kg from 30 kg on. */
    public static final BigDecimal PER_KG = new BigDecimal("8");
    /** T4: mg for one dose. */
    public static final BigDecimal MOST = new BigDecimal("800");
    /** T4: hours that one infusion runs. */
    public static final BigDecimal INFUSION_HOURS = BigDecimal.ONE;
    /** T4: from the start of one dose to the start of the next. */
    public static final Duration INTERVAL = Duration.ofHours(8);
    /** T4: doses in one episode. */
    public static final int MOST_DOSES = 4;
    /** T4: doses in {@link #DAY}, the new one included. */
    public static final int MOST_DOSES_A_DAY = 3;
    /** T4: open at its beginning, closed at its end. */
    public static final Duration DAY = Duration.ofHours(24);
    /** T4: completed years; the label starts here. */
    public static final int LABEL_FROM_AGE = 2;

    private TocilizumabRegimen() {}

    /** Whether two doses would be less than {@link #INTERVAL} apart. */
    static boolean isTooClose(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(INTERVAL) < 0;
    }

    /** The amount by T4 for this patient. */
    public static Dose dose(DoseContext patient) {
        return patient.hasWeight()
                ? dose(patient, patient.isBelow(LOW_WEIGHT) ? PER_KG_LOW_WEIGHT : PER_KG)
                : rule(patient);
    }

    /** How the amount comes about; below 30 kg after a bispecific both that of T4 and the printed one, which is lower (T7). */
    static Phrase arithmetic(DoseContext patient, Therapy cause) {
        Phrase amount = dose(patient).arithmetic();
        return cause == Therapy.BISPECIFIC && patient.isBelow(LOW_WEIGHT)
                ? Phrase.of(
                        "dose.tocilizumab.bispecific",
                        doseAsPrintedForBispecifics(patient).arithmetic(),
                        amount,
                        LOW_WEIGHT)
                : amount;
    }

    /** At 8 mg/kg whatever the weight, as T7 prints it. */
    static Dose doseAsPrintedForBispecifics(DoseContext patient) {
        return patient.hasWeight() ? dose(patient, PER_KG) : rule(patient);
    }

    private static Dose dose(DoseContext patient, BigDecimal perKg) {
        BigDecimal product = perKg.multiply(patient.kilograms());
        boolean capped = product.compareTo(MOST) > 0;
        BigDecimal amount = DoseContext.printable(product.min(MOST));
        BigDecimal weight = DoseContext.shownWeight(patient.kilograms());
        Phrase arithmetic = capped
                ? Phrase.of("dose.tocilizumab.capped", perKg, weight, DoseContext.printable(product), MOST)
                : Phrase.of("dose.tocilizumab", perKg, weight, amount);
        return new Dose(Drug.TOCILIZUMAB, amount, "mg", Route.INTRAVENOUS, null, arithmetic);
    }

    private static Dose rule(DoseContext patient) {
        Phrase arithmetic =
                Phrase.of("dose.tocilizumab.rule", PER_KG_LOW_WEIGHT, LOW_WEIGHT, PER_KG, MOST, patient.whyNoWeight());
        return new Dose(Drug.TOCILIZUMAB, null, "mg", Route.INTRAVENOUS, null, arithmetic);
    }
}
