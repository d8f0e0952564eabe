package org.crshooks.clinical;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;

/** Drugs that were given, asked by class and time. */
final class GivenDrugs {

    private GivenDrugs() {}

    /** Systemic doses that fulfil the condition and were given (or still ran) between two moments, both included. */
    static Stream<Administration> between(PatientChart chart, Instant from, Instant to, Predicate<Drug> drug) {
        if (!chart.index.holds(drug)) {
            return Stream.empty();
        }
        return chart.administrations.stream()
                .filter(a -> drug.test(a.drug()) && a.route() != Route.LOCAL)
                .filter(a -> !a.start().isAfter(to) && !lastGiven(a, to).isBefore(from));
    }

    /** When the drug last reached the patient, as far as the chart says. */
    private static Instant lastGiven(Administration a, Instant to) {
        if (a.end() != null) {
            return a.end().isBefore(to) ? a.end() : to;
        }
        return a.form() == Form.PERIOD ? to : a.start();
    }

    static boolean isPremedication(PatientChart chart, Administration a) {
        return a.reason() == SupportReason.PREMEDICATION
                || chart.therapy.stream()
                        .map(TherapyDose::start)
                        .anyMatch(dose -> dose != null
                                && !a.start().isAfter(dose)
                                && !a.start().isBefore(dose.minus(Lookback.BOLUS_DURATION)));
    }

    static List<Evidence> evidence(Stream<Administration> given) {
        return given.map(GivenDrugs::evidenceOf).toList();
    }

    static Evidence evidenceOf(Administration a) {
        String name = a.drug() == Drug.OTHER || a.drug().is(DrugClass.FLUID)
                ? a.name()
                : a.drug().code();
        return new Evidence(Input.MEDICATION, a.dose() == null ? name : name + " " + a.dose(), a.start(), a.source());
    }
}
