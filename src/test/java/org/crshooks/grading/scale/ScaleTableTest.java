package org.crshooks.grading.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.chart.Table;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradingScale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scale against its own table: the published grade on both sides of each boundary. */
class ScaleTableTest {

    @ParameterizedTest
    @MethodSource("scales")
    void everyScaleHasATable(GradingScale scale) {
        assertThat(Table.exists(file(scale))).as(file(scale)).isTrue();
    }

    static Stream<GradingScale> scales() {
        return Scales.all().stream();
    }

    private static String file(GradingScale scale) {
        return "scales/" + scale.id() + ".csv";
    }

    @ParameterizedTest
    @MethodSource("lines")
    void gradesAsItsTable(Table.Line line) {
        Assessment assessment = Situation.of(line.situation()).assess();
        String scale = line.file().replaceAll(".*/|\\.csv", "");
        assertThat(range(assessment.scale(scale).grade()))
                .as(line.toString())
                .isEqualTo(line.grades().get(0));
    }

    static Stream<Table.Line> lines() {
        return scales().flatMap(scale -> Table.read(file(scale)).stream());
    }

    static String range(GradeResult grade) {
        return grade.determined() ? "" + grade.floor() : grade.floor() + "-" + grade.ceiling();
    }
}
