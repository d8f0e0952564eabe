package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.episode.Step;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EpisodeInvariantsTest {

    private static final int CHARTS = 200;

    @Test
    @DisplayName("F5: the floor is never above the ceiling, and the maximum never below the grade now")
    void rangesAndPeaks() {
        Random random = new Random(5);
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.course(random);
            Assessment assessment = Grading.assess(chart, someTime(random));
            for (ScaleAssessment scale : assessment.scales()) {
                GradeResult grade = scale.grade();
                assertThat(grade.floor()).as(grade.scale()).isBetween(0, grade.ceiling());
                assertThat(grade.ceiling()).as(grade.scale()).isBetween(0, 5);
                assertThat(scale.peak().floor())
                        .as("chart %d, %s, maximum %s", i, grade.scale(), scale.peak())
                        .isGreaterThanOrEqualTo(grade.floor());
            }
        }
    }

    @Test
    @DisplayName("E2: steps follow each other in time and each is a change")
    void stepsAreChanges() {
        Random random = new Random(6);
        for (int i = 0; i < CHARTS; i++) {
            Assessment assessment = Grading.assess(RandomCharts.course(random), someTime(random));
            List<Step> steps = assessment.episode().steps();
            for (int s = 1; s < steps.size(); s++) {
                assertThat(steps.get(s).at()).isAfter(steps.get(s - 1).at());
                assertThat(range(steps.get(s))).isNotEqualTo(range(steps.get(s - 1)));
            }
            assertThat(range(steps.get(steps.size() - 1))).isEqualTo(now(assessment));
        }
    }

    @Test
    @DisplayName("E2: the step series shows at every moment what an assessment at that moment showed")
    void stepsAreWhatWasSaid() {
        Random random = new Random(7);
        int compared = 0;
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.course(random);
            Assessment last = Grading.assess(chart, ChartDraft.hour(200));
            for (int k = 0; k < 4; k++) {
                Instant t = someTime(random);
                Assessment then = Grading.assess(chart, t);
                boolean sameCause = then.exposure().therapy() == last.exposure().therapy();
                Optional<Step> step = sameCause ? stepAt(last, t) : Optional.empty();
                if (step.isPresent()) {
                    compared++;
                    assertThat(range(step.get())).as("chart %d at %s", i, t).isEqualTo(now(then));
                }
            }
        }
        assertThat(compared).isGreaterThan(CHARTS);
    }

    @Test
    @DisplayName("F4: what is charted later changes nothing that was said before")
    void noLookingAhead() {
        Random random = new Random(8);
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.course(random);
            Instant t = someTime(random);
            assertThat(withoutIgnored(Grading.assess(chart, t)))
                    .isEqualTo(withoutIgnored(Grading.assess(Timelines.upTo(chart, t), t)));
        }
    }

    @Test
    @DisplayName("F5: within an episode the maximum never falls, unless CRS is refuted (F22)")
    void peaksNeverFall() {
        Random random = new Random(9);
        for (int i = 0; i < CHARTS; i++) {
            ClinicalTimeline chart = RandomCharts.course(random);
            Instant t = someTime(random);
            Assessment before = Grading.assess(chart, t);
            Assessment after = Grading.assess(chart, t.plusSeconds(3600L * (1 + random.nextInt(24))));
            boolean refuted = chart.conditions().stream().anyMatch(c -> c.verification() == Verification.REFUTED);
            boolean sameEpisode = !refuted
                    && before.exposure().therapy() == after.exposure().therapy()
                    && before.episode().onset() != null
                    && before.episode().onset().equals(after.episode().onset());
            for (ScaleAssessment scale : sameEpisode ? before.scales() : List.<ScaleAssessment>of()) {
                String id = scale.grade().scale();
                assertThat(after.scale(id).peak().floor())
                        .as(id)
                        .isGreaterThanOrEqualTo(scale.peak().floor());
            }
        }
    }

    private static Optional<Step> stepAt(Assessment assessment, Instant t) {
        return assessment.episode().steps().stream()
                .filter(s -> !s.at().isAfter(t))
                .reduce((a, b) -> b);
    }

    /** Any minute after the therapy, often on the quarter of an hour. */
    private static Instant someTime(Random random) {
        Instant quarter = ChartDraft.hour(1 + random.nextInt(4 * 190) / 4.0);
        return random.nextBoolean() ? quarter : quarter.plusSeconds(random.nextInt(900));
    }

    private static Range range(Step step) {
        return new Range(step.floor(), step.ceiling());
    }

    private static Range now(Assessment assessment) {
        GradeResult grade = assessment.primary().grade();
        return new Range(grade.floor(), grade.ceiling());
    }

    private static Assessment withoutIgnored(Assessment a) {
        return new Assessment(
                a.asOf(),
                a.exposure(),
                a.otherExposures(),
                a.primaryScale(),
                a.scales(),
                a.episode(),
                a.gate(),
                a.signs(),
                a.deciding(),
                a.flags(),
                a.evidence(),
                List.of(),
                a.notAsked(),
                a.rules(),
                a.remarks(),
                a.supportRunning(),
                a.somethingCharted(),
                a.openStay(),
                a.deceased(),
                a.windowOver(),
                a.mskccThreeAt(),
                a.advice());
    }
}
