package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A dose that was given, nobody can say exactly when: its time is a day, an end alone, without a zone, or missing. No
 * grade rests on it; it bars the next dose (T4).
 *
 * @param from the first moment at which it can have begun; null where there is no limit
 * @param latest the last such moment, as far as the entry says; null where it says nothing
 */
public record UntimedDose(Drug drug, Instant from, Instant latest, Source source) {

    /** As it stands at a moment: what was given was not given later than then. */
    UntimedDose upTo(Instant asOf) {
        return latest == null || !latest.isAfter(asOf) ? this : new UntimedDose(drug, from, asOf, source);
    }

    /** Whether it can have been given at or after a moment. */
    public boolean perhapsSince(Instant moment) {
        return latest == null || !latest.isBefore(moment);
    }
}
