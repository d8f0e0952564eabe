package org.crshooks.clinical;

import java.util.Locale;

/** Remarks that change how a grade is to be read; the wire names of {@code flags}. */
public enum Flag {
    RESOLUTION_NOT_CONFIRMED,
    RESOLVED_ON_TREATMENT,
    FEVER_WAIVED,
    FEVER_MAY_BE_MASKED,
    SINGLE_READING,
    OXYGEN_NOT_STARTED,
    HYPOTENSION_UNTREATED,
    HYPOTENSION_NOT_CONTROLLED,
    SUPPORT_NOT_CONFIRMED,
    DEVICE_NOT_CHARTED,
    FIO2_ESTIMATED,
    ATTRIBUTION_UNCERTAIN,
    THERAPY_TIME_UNKNOWN,
    LONGER_THAN_USUAL,
    AGE_BELOW_LABEL;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
