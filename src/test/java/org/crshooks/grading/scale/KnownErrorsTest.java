package org.crshooks.grading.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.Channel;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Errors that other graders make, one test each. */
class KnownErrorsTest {

    private static Assessment assess(String situation) {
        return Situation.of(situation).assess();
    }

    private static String astct(String situation) {
        return ScaleTableTest.range(assess(situation).scale("astct-2019").grade());
    }

    @Test
    @DisplayName("F7: fever that tocilizumab took away is not asked for")
    void noFeverWaiver() {
        assertThat(astct("T 39@40; tocilizumab@44; T 36.8@71; norepinephrine 5@66; stable"))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("F6 F8: nothing is waived for someone who was never febrile")
    void waiverForNeverFebrile() {
        assertThat(astct("paracetamol@60; T 37@71; BP 85@71; RA 97@71")).isEqualTo("0");
        assertThat(astct("tocilizumab@60; T 37@71; BP 85@71; RA 97@71")).isEqualTo("0-2");
    }

    @Test
    @DisplayName("F15: vasopressin is no second pressor in ASTCT")
    void vasopressinAsSecondPressor() {
        assertThat(astct("febrile; stable; norepinephrine 5@66; vasopressin 0.03@66"))
                .isEqualTo("3");
    }

    @Test
    @DisplayName("F19: CPAP is grade 4 in ASTCT, not 3")
    void cpapAsGrade3() {
        assertThat(astct("febrile; BP 118@71; cpap 30%@70")).isEqualTo("4");
    }

    @Test
    @DisplayName("A2 A7: a mask or Venturi mask is not low flow, whatever the flow")
    void maskAsLowFlow() {
        assertThat(astct("febrile; BP 118@71; simple-face-mask 5L@70")).isEqualTo("3");
        assertThat(astct("febrile; BP 118@71; venturi 2L 24%@70")).isEqualTo("3");
    }

    @Test
    @DisplayName("A1: exactly 6 L/min belongs to one row")
    void sixLitresClaimedTwice() {
        assertThat(astct("febrile; BP 118@71; nasal-cannula 6L@70")).isEqualTo("2");
        assertThat(astct("febrile; BP 118@71; nasal-cannula 6.01L@70")).isEqualTo("3");
    }

    @Test
    @DisplayName("F12 F18: a value that is normal under support is not normal")
    void supportedNormal() {
        assertThat(astct("febrile; BP 125@71; RA 97@71; norepinephrine 5@66")).isEqualTo("3");
        assertThat(astct("febrile; BP 118@71; nasal-cannula 2L@70; SpO2 99@71")).isEqualTo("2");
        assertThat(astct("febrile; BP 125@71; RA 97@71; bolus 500@70..71 hypotension"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("F18: hypoxia is the need for oxygen, not SpO2 alone")
    void hypoxiaBySaturationAlone() {
        assertThat(astct("febrile; BP 118@71; hfnc 60%@70; SpO2 98@71")).isEqualTo("3");
        assertThat(astct("febrile; BP 118@71; hfnc 60%@70; SpO2 85@71")).isEqualTo("3");
        assertThat(astct("febrile; BP 118@71; RA 92@71")).isEqualTo("1");
    }

    @Test
    @DisplayName("A7 F13: a lower row that is met hides no higher one")
    void branchOrder() {
        assertThat(astct("febrile; BP 85@71; nasal-cannula 2L@60..; bipap@66.."))
                .isEqualTo("4");
        assertThat(astct("febrile; BP 85@71; nasal-cannula 2L@70; norepinephrine 5@66; epinephrine 2@66"))
                .isEqualTo("4");
    }

    @Test
    @DisplayName("A6 F18: either axis is enough where the text says or")
    void andForOr() {
        assertThat(astct("febrile; BP 85@71; RA 97@71")).isEqualTo("2");
        assertThat(astct("febrile; BP 118@71; RA 85@71")).isEqualTo("2");
        assertThat(astct("febrile; stable; norepinephrine 5@66")).isEqualTo("3");
        assertThat(astct("febrile; BP 118@71; non-rebreather@70")).isEqualTo("3");
    }

    @Test
    @DisplayName("F20: organ toxicity raises Lee and never ASTCT")
    void organToxicityInAstct() {
        Assessment assessment = assess("febrile; stable; lab bilirubin 13@70 <1.2");

        assertThat(assessment.scale("astct-2019").grade().floor()).isEqualTo(1);
        assertThat(assessment.scale("lee-2014").grade().floor()).isEqualTo(4);
    }

    @Test
    @DisplayName("F24: each scale carries its own name and answers differently from the others")
    void leeSoldAsAstct() {
        Assessment assessment = assess("febrile; stable; norepinephrine 5@66; epinephrine 2@66");

        assertThat(assessment.scale("astct-2019").grade().floor()).isEqualTo(4);
        assertThat(assessment.scale("lee-2014").grade().floor()).isEqualTo(3);
        assertThat(Scales.byId("astct-2019").publication().citation()).contains("2019;25:625");
        assertThat(Scales.byId("lee-2014").publication().citation()).contains("2014;124:188");
    }

    @Test
    @DisplayName("F10: missing is not normal, and is named")
    void missingAsNormal() {
        Assessment noPressure = assess("febrile; RA 97@71");
        assertThat(ScaleTableTest.range(noPressure.primary().grade())).isEqualTo("1-2");
        assertThat(noPressure.primary().grade().missing()).containsExactly(Input.BLOOD_PRESSURE);

        Assessment noOxygenation = Situation.of("febrile; BP 118@71")
                .notAnswered(Channel.OXYGENATION)
                .assess();
        assertThat(ScaleTableTest.range(noOxygenation.primary().grade())).isEqualTo("1-4");
        assertThat(noOxygenation.primary().grade().missing())
                .containsExactlyInAnyOrderElementsOf(Set.of(Input.SPO2, Input.OXYGEN_DEVICE));
    }

    @Test
    @DisplayName("F9: an empty chart gives no grade and no made-up value")
    void demoDataForMissing() {
        Assessment assessment = assess("");

        assertThat(assessment.scales())
                .allMatch(s -> !s.grade().determined() && s.grade().floor() == 0);
        assertThat(assessment.evidence()).isEmpty();
        assertThat(assessment.gate()).isEqualTo(Truth.UNKNOWN);
        assertThat(List.copyOf(assessment.notAsked())).isEmpty();
    }
}
