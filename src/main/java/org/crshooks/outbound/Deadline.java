package org.crshooks.outbound;

import java.time.Duration;

/** A moment by which everything asked of other servers must be over. */
public final class Deadline {

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    /** That much later than now, whatever the clock on the wall does meanwhile. */
    public static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    /** What is left; zero once it has passed. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, at - System.nanoTime()));
    }

    public boolean passed() {
        return left().isZero();
    }
}
