package org.crshooks.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The course runs over 8 March 2026 in New York and 29 March 2026 in Berlin, when clocks are put forward. */
class TimeZoneTest {

    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void restore() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"America/New_York", "Europe/Berlin", "Asia/Shanghai", "Pacific/Kiritimati", "Asia/Kathmandu"})
    void theZoneOfTheServerChangesNothing(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<Assessment> expected = assessments();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(assessments()).isEqualTo(expected);
    }

    @Test
    @DisplayName("F2: 24 hours are 24 hours on the day when clocks are put forward")
    void springForward() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        double fever = 633; // 28 March 2026, 20:00 in Berlin
        ClinicalTimeline chart =
                ChartDraft.afterCarT().temperature(fever, "38.4").build();
        assertThat(Grading.range("astct-2019", chart, ChartDraft.hour(fever + 24))
                        .floor())
                .isEqualTo(1);
        assertThat(Grading.range(
                                "astct-2019", chart, ChartDraft.hour(fever + 24).plusNanos(1))
                        .floor())
                .isZero();
    }

    @Test
    @DisplayName("F11: a birthday is the same day on every server")
    void birthday() {
        ChartDraft child = ChartDraft.afterCarT()
                .born(LocalDate.of(2015, 3, 4)) // eleven on the second day
                .temperature(40, "39.0")
                .systolic(40, "85");
        assertThat(Grading.range("astct-2019", child.build(), ChartDraft.hour(41))
                        .floor())
                .isEqualTo(2);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Pago_Pago"));
        assertThat(Grading.range("astct-2019", child.build(), ChartDraft.hour(41))
                        .floor())
                .isEqualTo(2);
    }

    private static List<Assessment> assessments() {
        Random random = new Random(17);
        Instant t = ChartDraft.hour(150);
        return Stream.generate(() -> RandomCharts.course(random))
                .limit(30)
                .map(chart -> Grading.assess(chart, t))
                .toList();
    }
}
