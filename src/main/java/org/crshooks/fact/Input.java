package org.crshooks.fact;

import java.util.Locale;

/** The kinds of chart entry that a grade rests on; the names used in {@code missing} and {@code evidence.input}. */
public enum Input {
    TEMPERATURE,
    BLOOD_PRESSURE,
    SPO2,
    OXYGEN_DEVICE,
    OXYGEN_FLOW,
    FIO2,
    VASOPRESSOR,
    VASOPRESSOR_DOSE,
    VENTILATION_REASON,
    WEIGHT,
    LABS,
    THERAPY_TIME,
    CAUSE_OF_DEATH,
    INCOMPLETE_HISTORY,
    THERAPY,
    FLUID_BOLUS,
    MEDICATION,
    ORGAN_TOXICITY,
    CONDITION,
    ENCOUNTER,
    NEUROLOGY;

    /** The wire name, such as {@code blood-pressure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
