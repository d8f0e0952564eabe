package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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

    @DisplayName("E3, F17 on a cannula without a charted FiO2 the estimate by flow is compared, in steps of 10 points")
    @ParameterizedTest(name = "{0}, then {1} L/min: {2}")
    @CsvSource({"1, 4, WORSENING", "4, 1, IMPROVING", "2, 4, UNCHANGED", "1, 3.4, UNCHANGED", "1, 3.5, WORSENING"})
    void cannulaFlow(String before, String now, Trend trend) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .cannula(new BigDecimal(before), 40, 53)
                .cannula(new BigDecimal(now), 57, 59);

        assertThat(course.assess(NOW).episode().trend()).isEqualTo(trend);
    }

    @DisplayName("E3 a charted FiO2 goes before the estimate, and is compared with one where there is no other")
    @ParameterizedTest(name = "4 L/min at {0} %, then 1 L/min at {1} %: {2}")
    @CsvSource({"30, 30, UNCHANGED", "30, , UNCHANGED", "40, , IMPROVING"})
    void chartedFirst(int before, Integer now, Trend trend) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .cannula(4, 40, 53)
                .fio2(before, 53)
                .cannula(1, 57, 59);
        if (now != null) {
            course.fio2(now, 59);
        }

        assertThat(course.assess(NOW).episode().trend()).isEqualTo(trend);
    }

    @DisplayName("E4, F17 the flow of a cannula down by 10 points of estimated FiO2 is an improvement")
    @ParameterizedTest(name = "{0}, then {1} L/min: {2}")
    @CsvSource({"4, 1, advice.e4.improved", "4, 2, advice.e4.not-improved"})
    void cannulaResponse(int before, int now, String key) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .cannula(before, 40, 49)
                .tocilizumab(50)
                .cannula(now, 55, 59);

        assertThat(Said.keys("E4", course.advice(NOW))).containsExactly(key);
    }

    private static void norepinephrine(Course course, String dose, double from, double to) {
        if (dose.equals("unknown")) {
            course.pressorOfUnknownDose(Drug.NOREPINEPHRINE, from, to);
        } else {
            course.pressor(Drug.NOREPINEPHRINE, Integer.parseInt(dose), from, to);
        }
    }
}
