package org.crshooks.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;

/**
 * The range of values that are normal for this patient, as charted.
 *
 * @param low null where there is none
 * @param high null where there is none
 */
record NormalRange(ChartedQuantity low, ChartedQuantity high) {

    /** One that says so, else the only one without a type; null where that cannot be told. */
    static NormalRange of(List<ObservationReferenceRangeComponent> ranges) {
        List<ObservationReferenceRangeComponent> normal = ranges.stream()
                .filter(r -> r.getType().isEmpty()
                        || r.getType().getCoding().stream().map(Coding::getCode).anyMatch("normal"::equals))
                .filter(r -> !r.hasModifierExtension())
                .toList();
        return normal.size() == 1
                ? new NormalRange(
                        ChartedQuantity.of(normal.get(0).getLow()),
                        ChartedQuantity.of(normal.get(0).getHigh()))
                : null;
    }
}
