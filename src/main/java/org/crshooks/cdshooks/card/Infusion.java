package org.crshooks.cdshooks.card;

import java.time.Duration;
import org.crshooks.advice.Dose;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;

/** How long one dose runs. */
final class Infusion {

    /** T4. */
    private static final Duration TOCILIZUMAB = Duration.ofHours(1);

    private Infusion() {}

    /** Null where no source gives a time. */
    static Duration of(Dose dose) {
        boolean byRule = dose.drug() == Drug.TOCILIZUMAB && dose.route() == Route.INTRAVENOUS;
        return dose.infusion() == null && byRule ? TOCILIZUMAB : dose.infusion();
    }
}
