package org.crshooks.advice;

import java.util.stream.Stream;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.text.Phrase;

/** Grade 4 after a bispecific, and the regimen that goes with it (T7). */
final class GradeFour {

    private GradeFour() {}

    /** Only "if confirmed" where grade 4 rests on two vasopressors alone, which CTCAE v5.0 does not name (C5a). */
    static Stream<AdviceItem> stop(Situation patient) {
        AdviceItem stop = AdviceItem.of("T7", Urgency.NOW, Phrase.of("advice.t7.stop"), Citations.TOPIC);
        return Stream.of(restsOnVasopressorsAlone(patient.care().now()) ? stop.ifConfirmed() : stop);
    }

    /** The infusion that runs; of a subcutaneous bispecific the next dose, where it is not stopped for certain. */
    static Stream<AdviceItem> interrupt(Situation patient) {
        boolean subcutaneous = StopAndSteroid.isSubcutaneous(patient);
        if (subcutaneous && !restsOnVasopressorsAlone(patient.care().now())) {
            return Stream.empty();
        }
        Phrase text = Phrase.of(subcutaneous ? "advice.t10.withhold-next-dose" : "advice.t7.interrupt");
        return Stream.of(AdviceItem.of("T7", Urgency.NOW, text, Citations.TOPIC));
    }

    private static boolean restsOnVasopressorsAlone(ClinicalSnapshot now) {
        return now.vasopressors(2).isYes() && !now.ventilatedForHypoxia().isYes();
    }

    /** {@code key} takes the dose in words. */
    static Stream<AdviceItem> steroid(String rule, Situation patient, String key) {
        Dose dose = BlinatumomabSteroid.dose(patient.dosing());
        return Stream.of(AdviceItem.of(
                        rule,
                        Urgency.NOW,
                        new Phrase(key, java.util.List.of(dose.arithmetic())),
                        Citations.TOPIC,
                        Citations.BLINATUMOMAB_LABEL)
                .with(dose));
    }

    /** If that is not enough; once it was found not to be, T12 takes over. */
    static Stream<AdviceItem> tocilizumab(Situation patient) {
        if (patient.treatments().anyTocilizumab() || patient.notImproved()) {
            return Stream.empty();
        }
        Phrase text = Phrase.of("advice.t7.tocilizumab", patient.tocilizumabArithmetic());
        return Stream.of(AdviceItem.of("T7", Urgency.SOON, text, Citations.TOPIC));
    }
}
