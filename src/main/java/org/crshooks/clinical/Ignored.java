package org.crshooks.clinical;

import java.util.Locale;
import org.crshooks.fact.Source;

/** A chart entry that was not used, and why. */
public record Ignored(Source source, Reason reason) {

    /** Why an entry was not used; the wire names of {@code ignored.reason}. */
    public enum Reason {
        IMPLAUSIBLE_VALUE,
        UNKNOWN_UNIT,
        ENTERED_IN_ERROR,
        OTHER_PATIENT,
        FUTURE_DATED,
        STALE,
        UNREADABLE,
        CONFLICTING;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
