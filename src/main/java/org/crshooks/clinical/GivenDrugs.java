package org.crshooks.clinical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/** Drugs that were given, asked by class and time. */
final class GivenDrugs {

    private GivenDrugs() {}

    /** Systemic doses of the group that were given (or still ran) between two moments, both included; oldest first. */
    static List<Administration> between(PatientChart chart, Instant from, Instant to, DrugGroup group) {
        return chart.index.given().get(group).between(from, to);
    }

    /** Like {@link #any}, for doses given for a reason that is not understood. */
    static boolean anyDoubtful(PatientChart chart, Instant from, Instant to, DrugGroup group) {
        return chart.index.doubtful().get(group).anyBetween(from, to);
    }

    /** Whether a systemic dose of the group was given (or still ran) between two moments, both included. */
    static boolean any(PatientChart chart, Instant from, Instant to, DrugGroup group) {
        return chart.index.given().get(group).anyBetween(from, to);
    }

    /** Neither for another reason, nor premedication, nor the dose itself; unknown where the reason is not understood. */
    static Truth isForSymptoms(Administration a, List<TherapyDose> therapy) {
        for (TherapyDose dose : therapy) {
            boolean beforeDose = dose.start() != null
                    && !a.start().isAfter(dose.start())
                    && !a.start().isBefore(dose.start().minus(Lookback.BOLUS_DURATION));
            if (beforeDose || dose.source().equals(a.source())) {
                return Truth.NO;
            }
        }
        return a.reason().forCrs();
    }

    /** What {@link #between} finds, as evidence. */
    static Supplier<List<Evidence>> evidence(PatientChart chart, Instant from, Instant to, DrugGroup group) {
        return () -> evidence(chart, between(chart, from, to, group));
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
