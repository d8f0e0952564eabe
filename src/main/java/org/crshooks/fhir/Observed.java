package org.crshooks.fhir;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/**
 * What the rules take from an Observation, whichever way it was parsed.
 *
 * @param at null where no moment with a zone is given
 * @param day the day, where it is charted by the day alone; else null
 * @param modified whether a modifier extension changes the meaning of the whole in a way we do not know
 * @param own the code and value of the Observation itself
 * @param grouping whether it refers to other Observations that hold its values
 * @param bodySite where it was measured; empty where that is not charted
 */
record Observed(
        String status,
        Instant at,
        String day,
        boolean modified,
        Part own,
        List<Part> components,
        boolean grouping,
        Codes bodySite,
        List<CodeableConcept> interpretation)
        implements Ordinary.Facts {

    /**
     * One value and what it measures.
     *
     * @param value null where none is charted
     * @param normal null where none is charted, or not one alone
     */
    record Part(Codes code, ChartedValue value, boolean modified, NormalRange normal) {}

    static Observed of(Observation o) {
        return new Observed(
                Status.of(o),
                Moments.of(o).orElse(null),
                Moments.day(o).orElse(null),
                o.hasModifierExtension(),
                new Part(
                        Codes.of(o.getCode()),
                        ChartedValue.of(o.getValue()),
                        false,
                        NormalRange.of(o.getReferenceRange())),
                o.getComponent().stream()
                        .map(c -> new Part(
                                Codes.of(c.getCode()),
                                ChartedValue.of(c.getValue()),
                                c.hasModifierExtension(),
                                NormalRange.of(c.getReferenceRange())))
                        .toList(),
                o.hasHasMember() || o.hasDerivedFrom(),
                Codes.of(o.getBodySite()),
                o.getInterpretation());
    }

    @Override
    public Instant sortedBy() {
        return at;
    }
}
