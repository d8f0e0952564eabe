package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Therapy;
import org.crshooks.episode.Trend;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Better or worse than 6 h before, at the same grade (E3). */
class TrendTest {

    private static final double NOW = 60;

    @DisplayName("E3 a vasopressor dose that is not known is not compared: neither better nor worse")
    @ParameterizedTest(name = "norepinephrine {0}, then {1} µg/min: {2}")
    @CsvSource({
        "5, 8, WORSENING",
        "8, 5, IMPROVING",
        "5, unknown, UNCHANGED",
        "unknown, 5, UNCHANGED",
        "unknown, unknown, UNCHANGED"
    })
    void unknownDose(String before, String now, Trend trend) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW).inpatient();
        norepinephrine(course, before, 40, 57);
        norepinephrine(course, now, 57, Double.NaN);

        assertThat(course.assess(NOW).episode().trend()).isEqualTo(trend);
    }

    private static void norepinephrine(Course course, String dose, double from, double to) {
        if (dose.equals("unknown")) {
            course.pressorOfUnknownDose(Drug.NOREPINEPHRINE, from, to);
        } else {
            course.pressor(Drug.NOREPINEPHRINE, Integer.parseInt(dose), from, to);
        }
    }
}
