package org.crshooks.episode;

import java.util.Locale;

/** How the patient does compared with 6 h before (E3). */
public enum Trend {
    WORSENING,
    UNCHANGED,
    IMPROVING,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
