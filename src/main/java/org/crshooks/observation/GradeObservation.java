package org.crshooks.observation;

import ca.uhn.fhir.context.FhirContext;
import org.crshooks.assessment.Assessment;
import org.hl7.fhir.r4.model.Observation;

/** The grade of one scale as an Observation of the profile {@value GradeCodes#PROFILE}, read from {@link GradeJson}. */
public final class GradeObservation {

    private GradeObservation() {}

    /**
     * A new Observation without an id, of status preliminary.
     *
     * @param scale id of one of the seven scales
     * @throws IllegalArgumentException for an unknown scale
     */
    public static Observation of(FhirContext fhir, Assessment assessment, String scale, GradeContext context) {
        String json = GradeJson.text(GradeJson.of(assessment, scale, context));
        return fhir.newJsonParser().parseResource(Observation.class, json);
    }

    /**
     * Puts another grade of the same scale in the place of the one that an Observation states: value, what decided it,
     * what it is derived from and the first note. Identifier, effective time and further notes stay.
     *
     * @param other an Observation of the other grade, of {@link #of}
     */
    public static void restate(Observation observation, Observation other) {
        observation.setContained(other.getContained());
        observation.setDevice(other.getDevice());
        observation.setValue(other.getValue());
        observation.setDataAbsentReason(other.getDataAbsentReason());
        observation.setComponent(other.getComponent());
        observation.setDerivedFrom(other.getDerivedFrom());
        observation.setPartOf(other.getPartOf());
        observation.getNoteFirstRep().setText(other.getNoteFirstRep().getText());
    }
}
