package org.crshooks.clinical;

import java.util.Locale;

/** What still stands between an episode and its resolution, by the parts of F21. */
public enum OpenSign {
    /** A temperature of 38.0 °C or more in the last 24 h. */
    FEVER,
    /** Fewer than two normal temperatures in the last 24 h, or none in the last 12 h. */
    NORMAL_TEMPERATURE_NOT_SHOWN,
    /** An antipyretic in the last 24 h. */
    ANTIPYRETIC,
    /** Whether an antipyretic was given is not known. */
    ANTIPYRETIC_NOT_KNOWN,
    HYPOTENSION,
    VASOPRESSOR,
    BLOOD_PRESSURE_NOT_KNOWN,
    HYPOXIA,
    OXYGENATION_NOT_KNOWN;

    /** Such as {@code blood-pressure-not-known}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
