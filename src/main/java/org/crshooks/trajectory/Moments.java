package org.crshooks.trajectory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes moments as browsers read them: to the millisecond. */
final class Moments {

    private Moments() {}

    /** Null for null. */
    static String text(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
