package org.crshooks.grading.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.chart.Situation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One febrile patient, seven grades: the table that shows how far the scales disagree. */
class SevenGradesTest {

    @DisplayName("F12 F13 F15 F16 F17 F19 F20 N1 M1 M4: one febrile patient, seven grades")
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "one fluid bolus,                      bolus 1000@70..71 hypotension, 2 2 2 2 2 2 1",
        "three boluses,                        bolus 500@64..65 hypotension; bolus 500@67..68 hypotension; bolus 500@70..71 hypotension, 2 2 2 2 2 3 1",
        "norepinephrine 5 for 6 h,             norepinephrine 5@66, 3 3 4 2 2 3 2",
        "norepinephrine 22 for 4 h,            norepinephrine 22@68, 3 3 4 3 3 4 2",
        "norepinephrine 6 and vasopressin,     norepinephrine 6@66; vasopressin 0.03@66, 3 4 4 3 3 3 2",
        "norepinephrine 8 and phenylephrine 80, norepinephrine 8@66; phenylephrine 80@66, 4 4 4 3 3 3 2",
        "norepinephrine 5 for 25 h,            norepinephrine 5@47, 3 3 4 2 2 3 3",
    })
    void treatedPressure(String name, String treatment, String grades) {
        assertThat(grades("febrile; BP 104@71; RA 97@71; " + treatment)).isEqualTo(grades);
    }

    @DisplayName("A2 A7 F17 F19: one febrile patient on oxygen, seven grades")
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "cannula 2 L/min,         nasal-cannula 2L@70, 2 2 2 2 2 3 2",
        "HFNC FiO2 39 %,          hfnc 40L 39%@70, 3 2 2 2 2 3 2",
        "Venturi 28 %,            venturi 28%@70, 3 2 2 2 2 3 2",
        "BiPAP FiO2 50 %,         bipap 50%@70, 4 3 4 3 3 3 3",
        "ventilated for hypoxia,  imv@70.. hypoxia, 4 4 4 4 4 4 4",
    })
    void oxygen(String name, String treatment, String grades) {
        assertThat(grades("febrile; BP 118@71; SpO2 95@71; " + treatment)).isEqualTo(grades);
    }

    @DisplayName("F20: organ toxicity alone counts in three scales")
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource("ALT 22 times the upper limit, lab alt 880@70 <40, 1 1 1 3 3 3 1")
    void organ(String name, String finding, String grades) {
        assertThat(grades("febrile; stable; " + finding)).isEqualTo(grades);
    }

    private static String grades(String situation) {
        List<String> grades = Situation.of(situation).assess().scales().stream()
                .map(scale -> ScaleTableTest.range(scale.grade()))
                .toList();
        return String.join(" ", grades);
    }
}
