package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;

/** Drugs that were given, asked by class and time. */
final class GivenDrugs {

    private GivenDrugs() {}

    /** Systemic doses of the group that were given (or still ran) between two moments, both included; oldest first. */
    static List<Administration> between(PatientChart chart, Instant from, Instant to, DrugGroup group) {
        List<Administration> found = new ArrayList<>();
        for (Administration a : chart.index.given().get(group)) {
            if (a.start().isAfter(to)) {
                break;
            }
            if (!lastGiven(a, to).isBefore(from)) {
                found.add(a);
            }
        }
        return found;
    }

    /** When the drug last reached the patient, as far as the chart says. */
    private static Instant lastGiven(Administration a, Instant to) {
        if (a.end() != null) {
            return a.end().isBefore(to) ? a.end() : to;
        }
        return a.form() == Form.PERIOD ? to : a.start();
    }

    static boolean isPremedication(PatientChart chart, Administration a) {
        if (a.reason() == SupportReason.PREMEDICATION) {
            return true;
        }
        for (TherapyDose dose : chart.therapy) {
            if (dose.start() != null
                    && !a.start().isAfter(dose.start())
                    && !a.start().isBefore(dose.start().minus(Lookback.BOLUS_DURATION))) {
                return true;
            }
        }
        return false;
    }

    static List<Evidence> evidence(PatientChart chart, List<Administration> given) {
        List<Evidence> evidence = new ArrayList<>(given.size());
        for (Administration a : given) {
            evidence.add(evidenceOf(chart, a));
        }
        return evidence;
    }

    static Evidence evidenceOf(PatientChart chart, Administration a) {
        return chart.index.evidence().get(a);
    }

    /** Worked out once for each chart. */
    static Evidence describe(Administration a) {
        String name = a.drug() == Drug.OTHER || a.drug().is(DrugClass.FLUID)
                ? a.name()
                : a.drug().code();
        return new Evidence(Input.MEDICATION, a.dose() == null ? name : name + " " + a.dose(), a.start(), a.source());
    }
}
