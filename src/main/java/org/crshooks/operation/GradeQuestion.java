package org.crshooks.operation;

import java.time.Instant;
import org.crshooks.fhir.BundlePage;

/**
 * What the operation is asked.
 *
 * @param chart null where a stored patient is named
 * @param patient null where a chart is given
 * @param asOf null for now
 * @param scale id of the one scale asked for; null for all
 */
record GradeQuestion(BundlePage chart, PatientReference patient, Instant asOf, String scale) {

    @Override
    public String toString() {
        return "GradeQuestion[***]";
    }
}
