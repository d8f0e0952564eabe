package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * What Penn asks about the hospital stay (N7, N8).
 *
 * @param forSymptoms in hospital with neutropenia or an intravenous drug; the fever is added by the scale
 * @param coagulationProducts plasma, cryoprecipitate or fibrinogen in the last 24 h
 */
record HospitalTreatment(Fact forSymptoms, Fact coagulationProducts) {

    /** N7: 10⁹/L. */
    static final BigDecimal NEUTROPENIA = new BigDecimal("1.0");

    static HospitalTreatment at(View view) {
        return new HospitalTreatment(
                inpatient(view).and(neutropenia(view).or(intravenousDrug(view))), coagulation(view));
    }

    private static Fact inpatient(View view) {
        List<Evidence> stays = view.chart().stays().stream()
                .filter(s -> s.setting() == Stay.Setting.INPATIENT && s.covers(view.at()))
                .map(s -> new Evidence(Input.ENCOUNTER, "inpatient", s.start(), s.source()))
                .toList();
        return Fact.of(!stays.isEmpty(), stays);
    }

    private static Fact neutropenia(View view) {
        Optional<LabResult> last = view.chart().index.of(LabTest.ANC).stream()
                .filter(r -> r.at() != null && view.within(r.at(), Lookback.LABS))
                .reduce((a, b) -> b);
        return last.filter(r -> r.value().compareTo(NEUTROPENIA) < 0)
                .map(r -> Fact.yes(List.of(
                        new Evidence(Input.LABS, "anc " + new Amount(r.value(), r.unit()), r.at(), r.source()))))
                .orElse(Fact.NO);
    }

    private static Fact intravenousDrug(View view) {
        Instant from = view.at().minus(Lookback.TREATMENT);
        List<Administration> drugs = GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.TREATMENT).stream()
                .filter(HospitalTreatment::isIntravenous)
                .filter(a -> a.reason().allowsCrs() && !GivenDrugs.isPremedication(view.chart(), a))
                .filter(a -> view.chart().therapy.stream()
                        .noneMatch(dose -> dose.source().equals(a.source())))
                .toList();
        return answer(view, GivenDrugs.evidence(view.chart(), drugs));
    }

    private static boolean isIntravenous(Administration a) {
        return a.route() == Route.INTRAVENOUS
                || a.route() == Route.NOT_CHARTED && (a.drug() == Drug.TOCILIZUMAB || a.drug() == Drug.SILTUXIMAB);
    }

    private static Fact coagulation(View view) {
        List<Administration> products = GivenDrugs.between(
                        view.chart(), view.at().minus(Lookback.TREATMENT), view.at(), DrugGroup.COAGULATION_PRODUCT)
                .stream()
                .filter(a -> a.reason().allowsCrs())
                .toList();
        return answer(view, GivenDrugs.evidence(view.chart(), products));
    }

    private static Fact answer(View view, List<Evidence> found) {
        if (!found.isEmpty()) {
            return Fact.yes(found);
        }
        return view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.TREATMENT)
                ? Fact.NO
                : Fact.unknown(Input.VASOPRESSOR);
    }
}
