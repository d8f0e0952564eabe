package org.crshooks.clinical;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The limits of the rules that readings are compared with, for whoever shows readings. */
public final class Limits {

    /** F1: °C; from here on it is fever. */
    public static final BigDecimal FEVER = FeverSign.THRESHOLD;
    /** F18: per cent; below it is hypoxia. */
    public static final BigDecimal SATURATION = Oxygenation.LOW_SATURATION;
    /** F11: mm[Hg]; below it is hypotension where no systolic pressure is charted. */
    public static final BigDecimal MEAN_PRESSURE = HypotensionThreshold.MEAN;

    /** F16 [U]: high dose; µg/min, dopamine µg/kg/min. */
    public static final Map<Drug, BigDecimal> HIGH_DOSE = Map.of(
            Drug.NOREPINEPHRINE, HighDose.NOREPINEPHRINE,
            Drug.EPINEPHRINE, HighDose.EPINEPHRINE,
            Drug.PHENYLEPHRINE, HighDose.PHENYLEPHRINE,
            Drug.DOPAMINE, HighDose.DOPAMINE);

    private Limits() {}

    /** F11: the systolic pressure below which the patient is hypotensive for certain, mm[Hg]. */
    public static BigDecimal systolic(Optional<Integer> ageInYears) {
        return HypotensionThreshold.systolicFor(ageInYears).certainlyLowBelow();
    }
}
