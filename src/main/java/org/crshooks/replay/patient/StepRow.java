package org.crshooks.replay.patient;

import java.io.Serializable;
import java.time.Instant;

/** The grade of one scale from this moment until its next step. */
public record StepRow(Instant at, String scale, int floor, int ceiling) implements Serializable {}
