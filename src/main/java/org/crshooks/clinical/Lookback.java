package org.crshooks.clinical;

import java.time.Duration;

/** How far back the rules look. Every look-back includes both of its ends. */
public record Lookback(Duration rateRow) {

    /** F2. */
    public static final Duration TEMPERATURE = Duration.ofHours(24);
    /** F3: blood pressure and oxygen saturation. */
    public static final Duration VITAL_SIGN = Duration.ofHours(6);
    /** How long a charted oxygen device holds without a further statement. */
    public static final Duration DEVICE = Duration.ofHours(24);
    /** How long a charted flow or FiO2 holds. */
    public static final Duration FLOW = Duration.ofHours(6);
    /** F4: after this long without an entry a support is counted but flagged. */
    public static final Duration SUPPORT_CONFIRMATION = Duration.ofHours(24);
    /** F12: how long a bolus stands for hypotension. */
    public static final Duration BOLUS = Duration.ofHours(12);
    /** N1: boluses counted together. */
    public static final Duration MULTIPLE_BOLUSES = Duration.ofHours(24);
    /** A bolus is given within this time, and for a low blood pressure within the same time before it. */
    public static final Duration BOLUS_DURATION = Duration.ofHours(2);
    /** F16: how long a high dose must have run. */
    public static final Duration HIGH_DOSE = Duration.ofHours(3);
    /** M1: a vasopressor for this long is MSKCC row 3. */
    public static final Duration LONG_VASOPRESSOR = Duration.ofHours(24);
    /** F20. */
    public static final Duration LABS = Duration.ofHours(72);
    /** F8. */
    public static final Duration MASKING = Duration.ofHours(72);
    /** F8: scheduled paracetamol. */
    public static final Duration SCHEDULED_DOSES = Duration.ofHours(8);
    /** C4c, N7, N8. */
    public static final Duration TREATMENT = Duration.ofHours(24);
    /** F28: readings this close together can conflict. */
    public static final Duration SAME_TIME = Duration.ofMinutes(1);
    /** F21: age of the newest temperature. */
    public static final Duration RESOLUTION_TEMPERATURE = Duration.ofHours(12);
    /** F21: an episode lapses this long after the last sign. */
    public static final Duration LAPSE = Duration.ofDays(7);

    /** A rate charted at one moment holds for 4 h. */
    public static final Lookback DEFAULT = new Lookback(Duration.ofHours(4));
}
