package org.crshooks.operation;

import java.util.List;
import org.crshooks.fhir.Answer;

/**
 * Everything that was had about one patient, not yet read.
 *
 * @param base base URL of the FHIR server it comes from, below which absolute references mean the same patient; null
 *     where not known
 */
public record PatientAnswers(String patientId, String base, List<Answer> answers) {

    public PatientAnswers {
        answers = List.copyOf(answers);
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "PatientAnswers[***]";
    }
}
