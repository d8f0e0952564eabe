package org.crshooks.clinical;

import java.util.Locale;

/** Where a moment lies relative to the time in which a therapy is expected to cause CRS (F25). */
public enum Window {
    EXPECTED,
    /** Sooner than usual: CAR-T and TCR-T within 24 h. */
    EARLY,
    /** After the expected time, or after the window is over. */
    LATE,
    /** After the window, in an episode that began inside it. */
    OPEN_EPISODE,
    /** The time of the therapy is not known (F27). */
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
