package org.crshooks.advice;

import java.time.Instant;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.PatientChart;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;

/** What was graded before, after any dose of the same bispecific: also one so long ago that its window had closed since. */
public final class PriorGrades {

    private static final int SEVERE = 3;

    private PriorGrades() {}

    /**
     * Whether grade 3 or more had been reached before, and CRS had resolved since or that was after an earlier series of
     * doses (T9): a grade 3 now is then not the first.
     *
     * @param episode that of the present series of doses
     * @param scale id of the scale that the rule goes by
     */
    public static boolean gradeThreeResolvedBefore(PatientChart chart, CrsEpisode episode, String scale, Instant asOf) {
        GradingScale table = Scales.byId(scale);
        Exposure present = episode.exposure();
        CrsEpisode whole = Exposures.ofBispecific(chart, present.product())
                .map(exposure -> CrsEpisode.of(chart, exposure))
                .orElse(episode);
        Instant reached = null;
        for (Instant t : whole.moments(Instant.MIN, asOf)) {
            if (reached != null && (whole.at(t).resolved() || lieApart(reached, t, present.seriesStart()))) {
                return true;
            }
            if (reached == null && table.range(ClinicalSnapshot.at(whole, t)).floor() >= SEVERE) {
                reached = t;
            }
        }
        return false;
    }

    private static boolean lieApart(Instant before, Instant after, Instant newSeries) {
        return before.isBefore(newSeries) && !after.isBefore(newSeries);
    }
}
