package org.crshooks.clinical;

import java.time.Instant;
import java.util.List;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/** Drugs that may have kept a fever from ever showing (F8). */
final class Masking {

    private Masking() {}

    /** A corticosteroid or IL-6 blocker within 72 h, or scheduled paracetamol. */
    static Fact at(View view) {
        Instant from = view.at().minus(Lookback.MASKING);
        if (GivenDrugs.any(view.chart(), from, view.at(), DrugGroup.STEROID_OR_IL6_BLOCKER)) {
            return Fact.yes(GivenDrugs.evidence(view.chart(), from, view.at(), DrugGroup.STEROID_OR_IL6_BLOCKER));
        }
        List<Administration> paracetamol = scheduledParacetamol(view, from);
        if (!paracetamol.isEmpty()) {
            return Fact.yes(() -> GivenDrugs.evidence(view.chart(), paracetamol));
        }
        return view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.MASKING)
                ? Fact.NO
                : Fact.unknown(Input.VASOPRESSOR);
    }

    private static List<Administration> scheduledParacetamol(View view, Instant from) {
        List<Administration> doses = GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.PARACETAMOL);
        if (doses.size() < 2) {
            return List.of();
        }
        Administration last = doses.get(doses.size() - 1);
        return view.within(last.start(), Lookback.SCHEDULED_DOSES) && anyTwoRegular(doses) ? List.of(last) : List.of();
    }

    private static boolean anyTwoRegular(List<Administration> doses) {
        for (int i = 1; i < doses.size(); i++) {
            Instant before = doses.get(i - 1).start();
            if (!doses.get(i).start().isAfter(before.plus(Lookback.SCHEDULED_DOSES))) {
                return true;
            }
        }
        return false;
    }
}
