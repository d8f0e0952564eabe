package org.crshooks.assessment;

import org.crshooks.advice.CareContext;
import org.crshooks.clinical.PatientChart;

/**
 * An assessment and what it rests on.
 *
 * @param assessment null where no therapy in the chart can cause CRS
 * @param care null likewise
 */
public record Appraisal(PatientChart chart, Assessment assessment, CareContext care) {

    /** What advice rests on; null where no therapy is in its window and no episode is open. */
    public CareContext current() {
        return assessment == null || assessment.deceased() || assessment.windowOver() ? null : care;
    }
}
