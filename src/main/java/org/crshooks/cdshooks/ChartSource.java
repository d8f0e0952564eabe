package org.crshooks.cdshooks;

import java.util.List;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.Chart;

/** Reads answers of a FHIR server into a chart. */
@FunctionalInterface
public interface ChartSource {

    /** @param fhirBase base URL of the client's FHIR server; null where not given */
    Chart read(String patientId, String fhirBase, List<Answer> answers);
}
