package org.crshooks.episode;

import java.time.Instant;

/** The primary grade from this moment until the next step (E2). */
public record Step(Instant at, int floor, int ceiling) {}
