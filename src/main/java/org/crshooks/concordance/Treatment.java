package org.crshooks.concordance;

import java.util.Locale;
import java.util.function.Predicate;
import org.crshooks.replay.result.TreatmentRecord;

/** What may be given against CRS. */
enum Treatment {
    TOCILIZUMAB(given -> given.tocilizumabDoses() > 0),
    STEROID(given -> given.firstSteroid() != null),
    VASOPRESSOR(given -> given.firstVasopressor() != null),
    SUPPORT(given -> given.firstSupport() != null);

    private final Predicate<TreatmentRecord> wasGiven;

    Treatment(Predicate<TreatmentRecord> wasGiven) {
        this.wasGiven = wasGiven;
    }

    boolean wasGiven(TreatmentRecord given) {
        return given != null && wasGiven.test(given);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
