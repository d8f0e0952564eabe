package org.crshooks.assessment;

import java.util.List;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.PatientChart;

/**
 * What a course of grades rests on.
 *
 * @param chart the chart at the moment of assessment
 * @param exposures the therapies that can have caused CRS, the one taken as the cause now first; empty where there is none
 * @param primaryScale id of the scale shown first for that cause; null where there is none
 */
public record Course(PatientChart chart, List<Exposure> exposures, String primaryScale) {

    public Course {
        exposures = List.copyOf(exposures);
    }
}
