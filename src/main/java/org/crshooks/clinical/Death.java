package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * That the patient died.
 *
 * @param at null where only the fact is charted
 */
public record Death(Instant at, Cause cause, Source source) {

    /** The recorded cause (F23). */
    public enum Cause {
        CRS,
        OTHER,
        NOT_RECORDED
    }
}
