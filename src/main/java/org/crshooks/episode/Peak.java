package org.crshooks.episode;

import java.time.Instant;

/** The highest grade of an episode on one scale and when it was first reached (F5). */
public record Peak(int floor, int ceiling, Instant at) {

    /** The same where a grade as high as {@code possible} cannot be ruled out. */
    Peak reaching(int possible) {
        return possible > ceiling ? new Peak(floor, possible, at) : this;
    }
}
