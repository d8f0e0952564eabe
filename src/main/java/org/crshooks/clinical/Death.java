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
 * @param from the first moment at which it can have been: of a charted day the beginning; null where only the fact is
 *     charted
 * @param at the last moment at which it can have been; null where only the fact is charted
 * @param stated when the cause was charted; null where nobody named one
 */
public record Death(Instant from, Instant at, Cause cause, Instant stated, Source source) {

    /** A death whose moment is known, or nothing of it. */
    public Death(Instant at, Cause cause, Source source) {
        this(at, at, cause, null, source);
    }

    /** As it is known at a moment: who died on a charted day has died by then, and a later statement is not made yet. */
    Death knownAt(Instant asOf) {
        boolean begun = from != null && !from.isAfter(asOf);
        Instant until = begun && at.isAfter(asOf) ? asOf : at;
        return new Death(from, until, isStatedAfter(asOf) ? Cause.NOT_RECORDED : cause, stated, source);
    }

    boolean isStatedAfter(Instant asOf) {
        return stated != null && stated.isAfter(asOf);
    }

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
