package org.crshooks.grading.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.chart.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shared facts against tables that give the grade under all seven scales at once. */
class FactTableTest {

    @ParameterizedTest
    @MethodSource("lines")
    void gradesAllSevenScales(Table.Line line) {
        Assessment assessment = Situation.of(line.situation()).assess();
        List<String> grades = assessment.scales().stream()
                .map(scale -> ScaleTableTest.range(scale.grade()))
                .toList();
        assertThat(grades).as(line.toString()).isEqualTo(line.grades());
    }

    @ParameterizedTest
    @MethodSource("flagged")
    void setsItsFlags(Table.Line line) {
        Assessment assessment = Situation.of(line.situation()).assess();
        List<String> flags =
                assessment.flags().stream().map(flag -> flag.code()).toList();
        SoftAssertions.assertSoftly(softly -> line.flags().forEach(flag -> {
            if (flag.startsWith("!")) {
                softly.assertThat(flags).doesNotContain(flag.substring(1));
            } else {
                softly.assertThat(flags).contains(flag);
            }
        }));
    }

    static Stream<Table.Line> lines() {
        return Stream.of("fever", "pressure", "vasopressors", "oxygen", "organs", "attribution")
                .flatMap(topic -> Table.read("facts/" + topic + ".csv").stream());
    }

    static Stream<Table.Line> flagged() {
        return lines().filter(line -> !line.flags().isEmpty());
    }
}
