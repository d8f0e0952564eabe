package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The course of the grades against assessments made anew, each with a chart that ends at its moment. */
class CourseTest {

    private static final Instant END = ChartDraft.hour(200);

    static Stream<ClinicalTimeline> charts() {
        Random random = new Random(41);
        return Stream.generate(() -> RandomCharts.course(random)).limit(40);
    }

    @ParameterizedTest(name = "chart {index}")
    @MethodSource("charts")
    @DisplayName("E2 at each of its moments, and until the next one, the course says what an assessment says")
    void saysWhatAnAssessmentSays(ClinicalTimeline chart) {
        List<GradedMoment> course = course(chart);

        assertThat(course.get(course.size() - 1).at()).isEqualTo(END);
        for (int i = 0; i < course.size(); i++) {
            GradedMoment moment = course.get(i);
            Assessment there = Grading.assess(chart, moment.at());
            assertThat(said(moment)).as("at %s", moment.at()).isEqualTo(said(there));
            assertThat(moment.scales())
                    .as("at %s", moment.at())
                    .allSatisfy(then -> assertThat(then.range())
                            .isEqualTo(
                                    new Range(then.grade().floor(), then.grade().ceiling())));
            assertThat(deciding(moment, there.primaryScale())).isEqualTo(there.deciding());
            if (i + 1 < course.size()) {
                Instant last = course.get(i + 1).at().minusNanos(1);
                assertThat(said(moment)).as("still at %s", last).isEqualTo(said(Grading.assess(chart, last)));
            }
        }
    }

    private static List<Said> said(GradedMoment moment) {
        return moment.scales().stream().map(s -> Said.of(s.grade())).toList();
    }

    private static List<Said> said(Assessment assessment) {
        return assessment.scales().stream()
                .map(ScaleAssessment::grade)
                .map(Said::of)
                .toList();
    }

    private static List<?> deciding(GradedMoment moment, String scale) {
        return moment.scales().stream()
                .filter(s -> s.grade().scale().equals(scale))
                .findFirst()
                .orElseThrow()
                .deciding();
    }

    private static List<GradedMoment> course(ClinicalTimeline chart) {
        List<GradedMoment> moments = new ArrayList<>();
        Grading.ASSESSOR.course(chart, END, moments::add);
        return moments;
    }

    /** What is drawn of one scale. */
    private record Said(String scale, int floor, int ceiling, Set<Input> missing, Set<Evidence> deciding) {

        static Said of(GradeResult grade) {
            Set<Evidence> deciding = grade.decidingRow().stream()
                    .flatMap(row -> row.finding().decidingLeaves())
                    .flatMap(leaf -> leaf.evidence().stream())
                    .collect(Collectors.toSet());
            return new Said(grade.scale(), grade.floor(), grade.ceiling(), grade.missing(), deciding);
        }
    }
}
