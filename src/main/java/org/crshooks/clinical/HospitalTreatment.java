package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/** What Penn asks about the hospital stay (N7, N8); each part is worked out when it is asked for. */
final class HospitalTreatment {

    /** N7: 10⁹/L. */
    static final BigDecimal NEUTROPENIA = new BigDecimal("1.0");

    private final Lazy<Fact> forSymptoms;
    private final Lazy<Fact> coagulationProducts;

    private HospitalTreatment(View view) {
        forSymptoms = new Lazy<>(() -> inpatient(view).and(neutropenia(view).or(intravenousDrug(view))));
        coagulationProducts = new Lazy<>(() -> coagulation(view));
    }

    static HospitalTreatment at(View view) {
        return new HospitalTreatment(view);
    }

    /** In hospital with neutropenia or an intravenous drug; the fever is added by the scale. */
    Fact forSymptoms() {
        return forSymptoms.get();
    }

    /** Plasma, cryoprecipitate or fibrinogen in the last 24 h. */
    Fact coagulationProducts() {
        return coagulationProducts.get();
    }

    private static Fact inpatient(View view) {
        List<Stay> stays = new ArrayList<>(1);
        for (Stay stay : view.chart().stays()) {
            if (stay.setting() == Stay.Setting.INPATIENT && stay.covers(view.at())) {
                stays.add(stay);
            }
        }
        return Fact.of(
                !stays.isEmpty(),
                () -> stays.stream()
                        .map(s -> new Evidence(Input.ENCOUNTER, "inpatient", s.start(), s.source()))
                        .toList());
    }

    private static Fact neutropenia(View view) {
        List<LabResult> recent = ChartIndex.between(
                view.chart().index.of(LabTest.ANC), LabResult::at, view.at().minus(Lookback.LABS), view.at());
        if (recent.isEmpty()) {
            return Fact.NO;
        }
        LabResult last = recent.get(recent.size() - 1);
        return last.value().compareTo(NEUTROPENIA) >= 0
                ? Fact.NO
                : Fact.yes(() -> List.of(new Evidence(
                        Input.LABS, "anc " + new Amount(last.value(), last.unit()), last.at(), last.source())));
    }

    private static Fact intravenousDrug(View view) {
        Instant from = view.at().minus(Lookback.TREATMENT);
        List<Administration> drugs = new ArrayList<>();
        for (Administration a : GivenDrugs.between(view.chart(), from, view.at(), DrugGroup.TREATMENT)) {
            if (isIntravenous(a)
                    && a.reason().allowsCrs()
                    && !GivenDrugs.isPremedication(view.chart(), a)
                    && !isTherapy(view, a)) {
                drugs.add(a);
            }
        }
        return answer(view, drugs);
    }

    private static boolean isTherapy(View view, Administration a) {
        for (TherapyDose dose : view.chart().therapy) {
            if (dose.source().equals(a.source())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIntravenous(Administration a) {
        return a.route() == Route.INTRAVENOUS
                || a.route() == Route.NOT_CHARTED && (a.drug() == Drug.TOCILIZUMAB || a.drug() == Drug.SILTUXIMAB);
    }

    private static Fact coagulation(View view) {
        List<Administration> products = new ArrayList<>();
        for (Administration a : GivenDrugs.between(
                view.chart(), view.at().minus(Lookback.TREATMENT), view.at(), DrugGroup.COAGULATION_PRODUCT)) {
            if (a.reason().allowsCrs()) {
                products.add(a);
            }
        }
        return answer(view, products);
    }

    private static Fact answer(View view, List<Administration> found) {
        if (!found.isEmpty()) {
            return Fact.yes(() -> GivenDrugs.evidence(view.chart(), found));
        }
        return view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.TREATMENT)
                ? Fact.NO
                : Fact.unknown(Input.VASOPRESSOR);
    }
}
