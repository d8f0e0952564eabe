package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.Test;

class OrderIndependenceTest {

    private static final int CHARTS = 120;

    @Test
    void theOrderOfTheEntriesChangesNothing() {
        Random random = new Random(11);
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.course(random);
            Instant t = ChartDraft.hour(1 + random.nextInt(190));
            Assessment expected = Grading.assess(chart, t);
            assertThat(Grading.assess(Timelines.shuffle(chart, random), t)).isEqualTo(expected);
            assertThat(Grading.assess(chart, t)).isEqualTo(expected);
        }
    }
}
