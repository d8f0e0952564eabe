package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The course of an episode is graded anew only where an answer changed: no grade changes elsewhere. */
class SameAnswersTest {

    private static final int CHARTS = 300;
    private static final Instant END = ChartDraft.hour(200);

    private int same;
    private int changed;

    @Test
    @DisplayName("F5 E2 with the same answers every scale gives the same grade")
    void sameGrades() {
        Random random = new Random(43);
        for (int i = 0; i < CHARTS; i++) {
            PatientChart chart = PatientChart.of(RandomCharts.course(random), END, new Lookback(Duration.ofHours(4)));
            Exposures.of(chart).forEach(exposure -> walk(chart, CrsEpisode.of(chart, exposure)));
        }

        assertThat(same).isGreaterThan(changed);
        assertThat(changed).isGreaterThan(CHARTS);
    }

    private void walk(PatientChart chart, CrsEpisode episode) {
        ClinicalSnapshot before = null;
        for (Instant t : episode.moments()) {
            ClinicalSnapshot now = ClinicalSnapshot.after(before, chart, episode, t);
            if (before != null && now.answersAs(before)) {
                same++;
                for (GradingScale scale : Scales.all()) {
                    assertThat(scale.range(now)).as(scale.id() + " at " + t).isEqualTo(scale.range(before));
                }
            } else {
                changed++;
            }
            before = now;
        }
    }
}
