package org.crshooks.advice;

import java.time.Instant;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.PatientChart;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;

/** What was graded before in this series of doses. */
public final class PriorGrades {

    private static final int SEVERE = 3;

    private PriorGrades() {}

    /**
     * Whether grade 3 or more had been reached before and CRS had resolved since (T9): a grade 3 now is then not the first.
     *
     * @param scale id of the scale that the rule goes by
     */
    public static boolean gradeThreeResolvedBefore(PatientChart chart, CrsEpisode episode, String scale, Instant asOf) {
        GradingScale table = Scales.byId(scale);
        boolean reached = false;
        for (Instant t : episode.moments(Instant.MIN, asOf)) {
            if (reached && episode.at(t).resolved()) {
                return true;
            }
            reached = reached || table.range(ClinicalSnapshot.at(episode, t)).floor() >= SEVERE;
        }
        return false;
    }
}
