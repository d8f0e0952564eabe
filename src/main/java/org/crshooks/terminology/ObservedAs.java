package org.crshooks.terminology;

import org.crshooks.clinical.LabTest;

/**
 * What an Observation code stands for.
 *
 * @param site measuring site of a temperature such as {@code axillary}; empty otherwise
 * @param lab the test, for {@link ObservationKind#LAB}; null otherwise
 */
public record ObservedAs(ObservationKind kind, String site, LabTest lab) {}
