package org.crshooks.advice;

import java.math.BigDecimal;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrase;

/** Methylprednisolone for refractory CRS (T13). */
public final class RefractorySteroid {

    /** T13: mg/kg per day; the source does not say per day [D]. */
    public static final BigDecimal PER_KG = new BigDecimal("2");
    /** T13: mg per day. */
    public static final BigDecimal MOST = new BigDecimal("1000");
    /** T13. */
    public static final int DAYS = 3;

    private RefractorySteroid() {}

    static Dose dose(DoseContext patient) {
        if (!patient.hasWeight()) {
            return dose(null, Phrase.of("dose.refractory.rule", PER_KG, MOST, DAYS, patient.whyNoWeight()));
        }
        BigDecimal product = DoseContext.printable(PER_KG.multiply(patient.kilograms()));
        BigDecimal weight = DoseContext.shownWeight(patient.kilograms());
        return product.compareTo(MOST) > 0
                ? dose(MOST, Phrase.of("dose.refractory.capped", PER_KG, weight, product, MOST, DAYS))
                : dose(product, Phrase.of("dose.refractory", PER_KG, weight, product, DAYS));
    }

    private static Dose dose(BigDecimal amount, Phrase arithmetic) {
        return new Dose(Drug.METHYLPREDNISOLONE, amount, "mg/d", Route.INTRAVENOUS, null, arithmetic);
    }
}
