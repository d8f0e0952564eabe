package org.crshooks.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
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

    List<Evidence> evidence() {
        return source == null
                ? List.of()
                : List.of(new Evidence(Input.CAUSE_OF_DEATH, cause.name().toLowerCase(Locale.ROOT), at, source));
    }
}
