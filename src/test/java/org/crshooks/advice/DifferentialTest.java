package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferentialTest {

    private static AlternativeCause cause(BedsideChart chart, String id) {
        return chart.advice().alternatives().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> shown(BedsideChart chart, String id) {
        return cause(chart, id).shown().stream().map(Evidence::value).toList();
    }

    @Test
    @DisplayName("W4 every cause is named, infection first where nothing else is charted")
    void allNamed() {
        assertThat(BedsideChart.carT().febrile().advice().alternatives())
                .extracting(AlternativeCause::id)
                .containsExactly(
                        "infection",
                        "hyperinflammation",
                        "heart",
                        "thromboembolism",
                        "tumour-lysis",
                        "drug-reaction",
                        "progression");
    }

    @Test
    @DisplayName("W4 a cause that the chart speaks for comes before those it is silent about")
    void chartedFirst() {
        assertThat(BedsideChart.carT()
                        .febrile()
                        .condition(ConditionKind.THROMBOSIS, 65)
                        .advice()
                        .alternatives())
                .extracting(AlternativeCause::id)
                .startsWith("thromboembolism", "infection");
    }

    @ParameterizedTest
    @CsvSource({
        "infection, ANC, 0.9, 10*9/L, 2.0, 7.0, true",
        "infection, ANC, 1.0, 10*9/L, 2.0, 7.0, false",
        "infection, PROCALCITONIN, 0.6, ng/mL, , 0.5, true",
        "heart, TROPONIN, 15, ng/L, , 14, true",
        "heart, TROPONIN, 14, ng/L, , 14, false",
        "heart, NT_PROBNP, 900, pg/mL, , 125, true",
        "heart, LVEF, 49, %, , , true",
        "heart, LVEF, 50, %, , , false",
        "tumour-lysis, POTASSIUM, 5.6, mmol/L, 3.5, 5.1, true",
        "tumour-lysis, POTASSIUM, 3.0, mmol/L, 3.5, 5.1, false",
        "tumour-lysis, PHOSPHATE, 1.9, mmol/L, 0.8, 1.5, true",
        "tumour-lysis, URATE, 9, mg/dL, , 7, true",
        "tumour-lysis, CALCIUM, 1.9, mmol/L, 2.1, 2.6, true",
        "tumour-lysis, CALCIUM, 2.8, mmol/L, 2.1, 2.6, false",
    })
    @DisplayName("W4 what the chart shows of each cause")
    void evidence(String id, LabTest test, String value, String unit, String low, String high, boolean expected) {
        BedsideChart chart = BedsideChart.carT().febrile().lab(test, 70, value, unit, low, high);
        assertThat(!shown(chart, id).isEmpty()).isEqualTo(expected);
    }

    @Test
    @DisplayName("W4 hypoxia speaks for embolism only where no infiltrate explains it")
    void embolism() {
        assertThat(shown(BedsideChart.carT().febrile().cannula(70, 2), "thromboembolism"))
                .isNotEmpty();
        assertThat(shown(
                        BedsideChart.carT().febrile().cannula(70, 2).condition(ConditionKind.PULMONARY_INFILTRATES, 70),
                        "thromboembolism"))
                .isEmpty();
    }

    @Test
    @DisplayName("W4 rash, and a fever within the hour of the drug, speak for a reaction")
    void drugReaction() {
        assertThat(shown(BedsideChart.carT().febrile().event(OrganTerm.RASH, 2, 70), "drug-reaction"))
                .containsExactly("rash CTCAE grade 2");
        assertThat(shown(BedsideChart.after(Therapy.BISPECIFIC).fever(1).febrile(), "drug-reaction"))
                .hasSize(1);
        assertThat(shown(BedsideChart.after(Therapy.BISPECIFIC).fever(1.1).febrile(), "drug-reaction"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1001, 149, mg/dL, screen",
        "1001, 1.49, g/L, screen",
        "1001, 150, mg/dL, cells",
        "1000, 149, mg/dL, cells",
    })
    @DisplayName("W7 ferritin above 2 x ULN with fibrinogen below 150 mg/dL prompts IEC-HS")
    void screen(String ferritin, String fibrinogen, String unit, String text) {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.FERRITIN, 70, ferritin, "ng/mL", null, "500")
                .lab(LabTest.FIBRINOGEN, 70, fibrinogen, unit);
        assertThat(cause(chart, "hyperinflammation").text().key()).isEqualTo("cause.hyperinflammation." + text);
    }

    @ParameterizedTest
    @CsvSource({"201, screen", "200, cells"})
    @DisplayName("W7 doubled ferritin with ALT above 5 x ULN prompts IEC-HS")
    void doubled(String alt, String text) {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.FERRITIN, 46, "300", "ng/mL")
                .lab(LabTest.FERRITIN, 70, "600", "ng/mL")
                .lab(LabTest.ALT, 70, alt, "U/L", null, "40");
        assertThat(cause(chart, "hyperinflammation").text().key()).isEqualTo("cause.hyperinflammation." + text);
    }

    @Test
    @DisplayName("W7 the screen is for effector cells only")
    void notForOthers() {
        BedsideChart chart = BedsideChart.after(Therapy.HAPLO_HCT)
                .febrile()
                .lab(LabTest.FERRITIN, 70, "9000", "ng/mL", null, "500")
                .lab(LabTest.FIBRINOGEN, 70, "100", "mg/dL");
        assertThat(cause(chart, "hyperinflammation").text().key()).isEqualTo("cause.hyperinflammation");
    }
}
