package org.crshooks.advice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.PatientChart;
import org.crshooks.episode.EpisodeHistory;
import org.crshooks.grading.Range;

/**
 * Everything that advice rests on.
 *
 * @param exposure the therapy taken as the cause
 * @param now the patient at the moment of assessment
 * @param grades floor and ceiling by scale id
 */
public record CareContext(
        PatientChart chart,
        Exposure exposure,
        List<Exposure> otherExposures,
        CrsEpisode episode,
        ClinicalSnapshot now,
        Map<String, Range> grades,
        String primaryScale,
        EpisodeHistory history,
        Set<Flag> flags,
        Instant asOf) {

    /** Grade by ASTCT for effector cells and by CTCAE v5.0 for every other cause, whatever a site shows first. */
    public Range adviceGrade() {
        return grades.get(exposure.therapy().isEffectorCell() ? "astct-2019" : "ctcae-v5");
    }
}
