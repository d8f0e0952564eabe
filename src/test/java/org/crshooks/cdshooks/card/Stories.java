package org.crshooks.cdshooks.card;

import static org.crshooks.cdshooks.card.AssessmentBuilder.AS_OF;
import static org.crshooks.cdshooks.card.AssessmentBuilder.value;

import java.time.Duration;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrase;

/** Assessments as they come up on a ward. */
final class Stories {

    static final Publication PUBLICATION = new Publication(
            "ASTCT 2019",
            "Lee DW et al., Biol Blood Marrow Transplant 2019;25:625",
            "https://doi.org/10.1016/j.bbmt.2018.12.758");

    private Stories() {}

    /** Norepinephrine, and a nasal cannula without a flow. */
    static AssessmentBuilder busyNight() {
        return new AssessmentBuilder()
                .all(2, 2)
                .grade("astct-2019", 3, 3)
                .grade("ctcae-v5", 3, 3)
                .grade("ctcae-v4", 4, 4)
                .lowConfidence("ctcae-v4")
                .grade("lee-2014", 2, 3, Input.OXYGEN_FLOW, Input.VASOPRESSOR_DOSE, Input.LABS)
                .grade("penn-2018", 3, 4, Input.VASOPRESSOR_DOSE)
                .grade("cartox-2018", 2, 2, Input.LABS)
                .onset(AS_OF.minus(Duration.ofHours(22)))
                .sign("Fever", Truth.YES, null, value(Input.TEMPERATURE, "39.1 Cel", 60, "Observation/t7"))
                .sign(
                        "Vasopressors",
                        Truth.YES,
                        Phrase.of("norepinephrine"),
                        value(Input.VASOPRESSOR, "norepinephrine 8 ug/min", 30, "MedicationAdministration/m1"))
                .sign("Oxygen", Truth.YES, null, value(Input.OXYGEN_DEVICE, "nasal-cannula", 45, "Procedure/o1"))
                .sign("Ventilation", Truth.NO, null)
                .sign("Oxygen flow", Truth.UNKNOWN, null)
                .deciding(Phrase.of("norepinephrine 8 ug/min"), Phrase.of("fever 39.1 °C, 1 h ago"))
                .flags(Flag.SINGLE_READING, Flag.FIO2_ESTIMATED)
                .remarks(Phrase.of("Milrinone is running and is not counted."))
                .notAsked(Channel.DEVICE_USE, Channel.NEUROLOGY)
                .rules("F7", "F13", "A3")
                .ignored("Observation/t3", Ignored.Reason.IMPLAUSIBLE_VALUE)
                .ignored("Observation/t4", Ignored.Reason.IMPLAUSIBLE_VALUE)
                .ignored("Observation/o9", Ignored.Reason.STALE)
                .mskccThreeAt(AS_OF.plus(Duration.ofMinutes(190)));
    }
}
