package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * An Encounter.
 *
 * @param start null where not charted
 * @param end null while it goes on
 */
public record Stay(Setting setting, Instant start, Instant end, boolean open, Source source) {

    /** Where the patient is cared for. */
    public enum Setting {
        INPATIENT,
        EMERGENCY,
        OBSERVATION,
        OTHER
    }

    /** Whether the stay covers the moment. */
    public boolean covers(Instant t) {
        return (start == null || !start.isAfter(t)) && (end == null ? open : end.isAfter(t));
    }
}
