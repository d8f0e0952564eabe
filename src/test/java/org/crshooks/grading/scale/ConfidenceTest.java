package org.crshooks.grading.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.grading.Confidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CTCAE v4.0 grades that rest on the course of the illness are of low confidence. */
class ConfidenceTest {

    @DisplayName("C4c C4d C4f: low confidence where the course decides, high where support does")
    @ParameterizedTest(name = "{0}: grade {1}, {2}")
    @CsvSource({
        "T 39@60; febrile; stable,                                             1, HIGH",
        "T 39@60; febrile; stable; diphenhydramine@61,                         2, LOW",
        "T 39@60; febrile; RA 97@71; BP 85@71; diphenhydramine@61,             2, HIGH",
        "T 39@60; febrile; stable; tocilizumab@61,                             3, LOW",
        "T 39@60; febrile; BP 118@71; hfnc 50%@70; tocilizumab@61,             3, HIGH",
        "T 39@60; febrile; stable; tocilizumab@61; norepinephrine 5@66,        4, HIGH",
        "T 39@40; T 37@50; T 39@64; stable,                                    3, LOW",
        "febrile; stable; lab creatinine 4.0@70 <1.2,                          3, LOW",
        "febrile; BP 118@71; hfnc 50%@70; lab creatinine 4.0@70 <1.2,          3, HIGH",
    })
    void confidence(String situation, int grade, Confidence confidence) {
        Assessment assessment = Situation.of(situation).assess();

        assertThat(assessment.scale("ctcae-v4").grade().floor()).isEqualTo(grade);
        assertThat(assessment.scale("ctcae-v4").grade().confidence()).isEqualTo(confidence);
        assertThat(assessment.scale("astct-2019").grade().confidence()).isEqualTo(Confidence.HIGH);
    }
}
