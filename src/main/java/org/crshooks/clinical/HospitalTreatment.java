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

    HospitalTreatment(View view) {
        forSymptoms = new Lazy<>(() -> inpatient(view).and(neutropenia(view).or(intravenousDrug(view))));
        coagulationProducts = new Lazy<>(() -> coagulation(view));
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
        return given(view, DrugGroup.INTRAVENOUS_TREATMENT);
    }

    private static Fact coagulation(View view) {
        return given(view, DrugGroup.COAGULATION_PRODUCT);
    }

    private static Fact given(View view, DrugGroup group) {
        Instant from = view.at().minus(Lookback.TREATMENT);
        if (GivenDrugs.any(view.chart(), from, view.at(), group)) {
            return Fact.yes(GivenDrugs.evidence(view.chart(), from, view.at(), group));
        }
        boolean doubtful = GivenDrugs.anyDoubtful(view.chart(), from, view.at(), group);
        return !doubtful && view.covers(Channel.MEDICATION_ADMINISTRATION, Lookback.TREATMENT)
                ? Fact.NO
                : Fact.unknown(Input.VASOPRESSOR);
    }
}
