package org.crshooks.operation;

import java.time.Duration;
import java.util.Locale;
import org.crshooks.assessment.Assessment;

/**
 * One grading of one patient, done or refused.
 *
 * @param refusal why it was refused; null where it was not
 * @param assessment null where it was refused, or no therapy can have caused CRS
 */
public record Graded(String patientId, Locale language, GradeFault refusal, Assessment assessment, Duration took) {

    /** Names nothing of the patient, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Graded[***]";
    }
}
