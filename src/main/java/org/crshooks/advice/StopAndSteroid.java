package org.crshooks.advice;

import java.util.stream.Stream;
import org.crshooks.clinical.Route;
import org.crshooks.text.Phrase;

/** Stop the therapy and give a corticosteroid, tocilizumab only if that is not enough (T10). */
final class StopAndSteroid {

    private StopAndSteroid() {}

    static Stream<AdviceItem> stop(Situation patient) {
        Phrase text = isSubcutaneous(patient)
                ? Phrase.of("advice.t10.withhold-next-dose")
                : Phrase.of("advice.t10.stop-infusion");
        return Stream.of(AdviceItem.of("T10", Urgency.NOW, text, Citations.TOPIC));
    }

    static boolean isSubcutaneous(Situation patient) {
        return patient.care().exposure().lastDose().effectiveRoute() == Route.SUBCUTANEOUS;
    }

    static Stream<AdviceItem> steroid(Situation patient) {
        return GradeFour.steroid("T10", patient, "advice.t10.steroid");
    }

    /** Once the response was found inadequate, T12 takes over. */
    static Stream<AdviceItem> tocilizumab(Situation patient) {
        if (patient.treatments().anyTocilizumab() || patient.notImproved()) {
            return Stream.empty();
        }
        Phrase text = Phrase.of("advice.t10.tocilizumab", patient.tocilizumabArithmetic());
        return Stream.of(AdviceItem.of("T10", Urgency.SOON, text, Citations.TOPIC));
    }
}
