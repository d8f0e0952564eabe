package org.crshooks.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.operation.GradeFault;
import org.crshooks.writeback.Outcome;

/**
 * One grading that a notification led to, done or refused.
 *
 * @param fhirServer base URL of the server that holds the chart
 * @param refusal why it was refused; null where it was not
 * @param assessment null where it was refused, or no therapy can have caused CRS
 * @param outcomes what became of the written grades; empty where none was to be written
 */
public record Regraded(
        String patientId,
        String fhirServer,
        Locale language,
        GradeFault refusal,
        Assessment assessment,
        List<Outcome> outcomes,
        Duration took) {

    public Regraded {
        outcomes = List.copyOf(outcomes);
    }

    /** Names nothing of the patient, so that it can never reach a log. */
    @Override
    public String toString() {
        return "Regraded[***]";
    }
}
