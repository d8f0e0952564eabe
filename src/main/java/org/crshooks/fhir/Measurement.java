package org.crshooks.fhir;

import org.crshooks.terminology.ObservedAs;

/**
 * One value of an Observation or of one of its components.
 *
 * @param value null where none is charted
 * @param modified whether a modifier extension changes its meaning in a way we do not know
 */
record Measurement(ObservedAs as, Codes code, ChartedValue value, boolean modified, NormalRange normal) {}
