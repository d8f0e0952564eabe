package org.crshooks.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Remembers used tokens in this process, a bounded number of them, until they expire. Thread-safe. */
final class TokenMemory {

    private static final Duration BETWEEN_CLEARINGS = Duration.ofSeconds(1);

    private final int most;
    private final Clock clock;
    private final Map<String, Instant> used = new HashMap<>();
    private Instant nextClearing = Instant.MIN;

    TokenMemory(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** What is known of a token that is offered. */
    enum Answer {
        FIRST,
        USED,
        /** Not among those that are remembered, and there is no place for it. */
        FULL
    }

    /** Takes note of a token; {@link Answer#FIRST} for exactly one caller. */
    synchronized Answer add(String id, Instant until) {
        clear(clock.instant());
        if (used.containsKey(id)) {
            return Answer.USED;
        }
        if (used.size() >= most) {
            return Answer.FULL;
        }
        used.put(id, until);
        return Answer.FIRST;
    }

    /** An expired token is refused before anybody asks whether it was used. */
    private void clear(Instant now) {
        if (!now.isBefore(nextClearing)) {
            used.values().removeIf(until -> !now.isBefore(until));
            nextClearing = now.plus(BETWEEN_CLEARINGS);
        }
    }
}
