package org.crshooks.fhir;

import java.util.List;
import org.crshooks.terminology.ObservedAs;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * One value of an Observation or of one of its components.
 *
 * @param value null where none is charted
 * @param modified whether a modifier extension changes its meaning in a way we do not know
 */
record Measurement(
        ObservedAs as, Codes code, Type value, boolean modified, List<ObservationReferenceRangeComponent> ranges) {}
