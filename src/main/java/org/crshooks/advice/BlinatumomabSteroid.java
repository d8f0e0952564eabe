package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrase;

/** Dexamethasone as the sources give it for blinatumomab (T7); shown for other products as blinatumomab's regimen. */
public final class BlinatumomabSteroid {

    /** T7, T8: below this weight doses go by body surface, kg. */
    public static final BigDecimal LOW_WEIGHT = new BigDecimal("45");
    /** T7: mg; also the most that may be given by body surface. */
    public static final BigDecimal FIXED = new BigDecimal("8");
    /** T7: mg/m². */
    public static final BigDecimal PER_SQUARE_METRE = new BigDecimal("5");
    /** T7: h. */
    public static final int EVERY = 8;
    /** T7: at most so many days. */
    public static final int DAYS = 3;
    /** T7: then taper over so many days. */
    public static final int TAPER_DAYS = 4;

    private BlinatumomabSteroid() {}

    /** Intravenous or by mouth; the route given is the one to draft. */
    static Dose dose(DoseContext patient) {
        Optional<BigDecimal> area = patient.bodySurface();
        if (!patient.hasWeight() || patient.isBelow(LOW_WEIGHT) && area.isEmpty()) {
            Phrase why = patient.hasWeight() ? Phrase.of("dose.height-missing") : patient.whyNoWeight();
            Phrase rule = Phrase.of("dose.dexamethasone.rule", FIXED, LOW_WEIGHT, PER_SQUARE_METRE, FIXED, why);
            return dose(null, rule);
        }
        if (!patient.isBelow(LOW_WEIGHT)) {
            return dose(FIXED, Phrase.of("dose.fixed", FIXED));
        }
        BigDecimal product = DoseContext.printable(PER_SQUARE_METRE.multiply(area.get()));
        if (product.compareTo(FIXED) > 0) {
            return dose(FIXED, Phrase.of("dose.area.capped", PER_SQUARE_METRE, area.get(), product, FIXED));
        }
        return dose(product, Phrase.of("dose.area", PER_SQUARE_METRE, area.get(), product));
    }

    private static Dose dose(BigDecimal amount, Phrase each) {
        Phrase course = Phrase.of("dose.dexamethasone.course", each, EVERY, DAYS, TAPER_DAYS);
        return new Dose(Drug.DEXAMETHASONE, amount, "mg", Route.INTRAVENOUS, null, course)
                .every(Duration.ofHours(EVERY));
    }
}
