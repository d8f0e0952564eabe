package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskMarkersTest {

    private static List<String> keys(BedsideChart chart) {
        return chart.advice().risks().stream().map(Phrase::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "199, mg/L, false",
        "200, mg/L, true",
        "19.9, mg/dL, false",
        "20, mg/dL, true",
        "0.2, g/L, true",
        "250, nmol/L, false",
    })
    @DisplayName("W5 CRP of 200 mg/L or more, in any unit of mass")
    void crp(String value, String unit, boolean expected) {
        assertThat(keys(BedsideChart.carT().febrile().lab(LabTest.CRP, 70, value, unit))
                        .contains("risk.crp"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("W5 CRP counts only before any IL-6 blocker")
    void crpAfterBlocker() {
        assertThat(keys(BedsideChart.carT()
                        .febrile()
                        .dose(Drug.TOCILIZUMAB, 64, "560")
                        .lab(LabTest.CRP, 70, "300", "mg/L")))
                .doesNotContain("risk.crp");
        assertThat(keys(BedsideChart.carT()
                        .febrile()
                        .lab(LabTest.CRP, 63, "300", "mg/L")
                        .dose(Drug.TOCILIZUMAB, 64, "560")))
                .contains("risk.crp");
    }

    @ParameterizedTest
    @CsvSource({"23.9, true", "24, false"})
    @DisplayName("W5 early onset after effector cells is under 24 h")
    void early(double onset, boolean expected) {
        BedsideChart chart = BedsideChart.carT().fever(onset).fever(40).febrile();
        assertThat(keys(chart).contains("risk.early-onset")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "axicabtagene-ciloleucel, true",
        "brexucabtagene-autoleucel, true",
        "tisagenlecleucel, false",
        "lisocabtagene-maraleucel, false",
    })
    @DisplayName("W5 CD28 products")
    void cd28(String product, boolean expected) {
        assertThat(keys(BedsideChart.carT(product).febrile()).contains("risk.cd28"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("W5 both sentences on the cell dose, after effector cells only")
    void cellDose() {
        assertThat(BedsideChart.english(BedsideChart.carT().febrile().advice().risks()))
                .anySatisfy(line -> assertThat(line).contains("main determinant", "no clear relation"));
        assertThat(keys(BedsideChart.after(Therapy.HAPLO_HCT).febrile()))
                .doesNotContain("risk.cell-dose")
                .contains("risk.haplo-graft");
    }

    @Test
    @DisplayName("W5 lymphodepletion and an infection since the therapy")
    void others() {
        assertThat(keys(BedsideChart.carT()
                        .febrile()
                        .dose(Drug.CYCLOPHOSPHAMIDE, -96, "900")
                        .condition(ConditionKind.SEPSIS, 66)))
                .contains("risk.lymphodepletion", "risk.sepsis");
    }

    @Test
    @DisplayName("W5, W6 no marker changes a grade")
    void gradesStay() {
        BedsideChart plain = BedsideChart.carT().febrile();
        BedsideChart marked = BedsideChart.carT("axicabtagene-ciloleucel")
                .febrile()
                .lab(LabTest.CRP, 70, "300", "mg/L")
                .lab(LabTest.FERRITIN, 70, "9000", "ng/mL");
        assertThat(marked.assessment().primary().grade().floor())
                .isEqualTo(plain.assessment().primary().grade().floor());
    }

    @Test
    @DisplayName("W6 EASIX = LDH x creatinine / platelets, m-EASIX with CRP in mg/dL")
    void scores() {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.LDH, 70, "400", "U/L")
                .lab(LabTest.CREATININE, 70, "88.4", "umol/L")
                .lab(LabTest.CRP, 70, "150", "mg/L")
                .lab(LabTest.PLATELETS, 70, "50", "10*9/L");
        assertThat(BedsideChart.english(chart.advice().risks()))
                .anySatisfy(line -> assertThat(line).startsWith("EASIX 8.00 = LDH 400 U/L × creatinine 1"))
                .anySatisfy(line -> assertThat(line).startsWith("m-EASIX 120.00 = LDH 400 U/L × CRP 15"));
    }

    @ParameterizedTest
    @CsvSource({"400, 1.0, 50, 8.00", "250, 1.3, 33, 9.85", "245, 0.9, 110, 2.00"})
    @DisplayName("W6 the arithmetic is exact and rounded for reading")
    void arithmetic(String ldh, String creatinine, String platelets, String expected) {
        assertThat(RiskScores.score(new BigDecimal(ldh), new BigDecimal(creatinine), new BigDecimal(platelets)))
                .isEqualTo(new BigDecimal(expected));
    }

    @Test
    @DisplayName("W6 a score whose input is missing, old or useless is not shown")
    void noScore() {
        BedsideChart old = BedsideChart.carT()
                .febrile()
                .lab(LabTest.LDH, 47.9, "400", "U/L")
                .lab(LabTest.CREATININE, 70, "1.0", "mg/dL")
                .lab(LabTest.PLATELETS, 70, "50", "10*9/L");
        assertThat(keys(old)).doesNotContain("risk.easix");
        BedsideChart none = BedsideChart.carT()
                .febrile()
                .lab(LabTest.LDH, 70, "400", "U/L")
                .lab(LabTest.CREATININE, 70, "1.0", "mg/dL")
                .lab(LabTest.PLATELETS, 70, "0", "10*9/L");
        assertThat(keys(none)).doesNotContain("risk.easix");
        BedsideChart blocked = BedsideChart.carT()
                .febrile()
                .dose(Drug.TOCILIZUMAB, 64, "560")
                .lab(LabTest.LDH, 70, "400", "U/L")
                .lab(LabTest.CRP, 70, "10", "mg/L")
                .lab(LabTest.PLATELETS, 70, "50", "10*9/L");
        assertThat(keys(blocked)).doesNotContain("risk.m-easix");
    }
}
