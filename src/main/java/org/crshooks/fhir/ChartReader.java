package org.crshooks.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.crshooks.terminology.Terminology;

/** Reads FHIR resources into a timeline. Immutable and thread-safe. */
public final class ChartReader {

    private final FhirContext context;
    private final Terminology terminology;

    public ChartReader(FhirContext context, Terminology terminology) {
        this.context = context;
        this.terminology = terminology;
    }

    /**
     * Reads what can be read; nothing unusable stops the rest, it is listed as ignored.
     *
     * @param patientId id of the patient in context
     * @param fhirBase base URL of the EHR's FHIR server; null where not given
     */
    public Chart read(String patientId, String fhirBase, List<Answer> answers) {
        throw new UnsupportedOperationException(patientId + fhirBase + answers + context + terminology);
    }
}
