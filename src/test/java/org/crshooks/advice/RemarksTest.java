package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neurotoxicity, HLH, CRP, cautions, resolution, prevention (T14–T19, E7). */
class RemarksTest {

    private static final double NOW = 60;

    @Test
    @DisplayName("T14 ICANS without active CRS: corticosteroid first, tocilizumab is not offered")
    void neurotoxicity() {
        List<AdviceItem> items = resolved()
                .condition(ConditionKind.ICANS, Verification.CONFIRMED, 50)
                .advice(NOW);

        assertThat(items.get(0).id()).isEqualTo("T14");
        assertThat(Said.words("T14", items)).contains("corticosteroid first", "not offered");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items)).isEmpty();
    }

    @Test
    @DisplayName("T14 not beside active CRS, nor for a refuted diagnosis")
    void neurotoxicityBesideCrs() {
        Course active = Course.grade(3, Therapy.CAR_T, null, NOW);
        assertThat(Said.ids(active.condition(ConditionKind.ICANS, Verification.CONFIRMED, 50)
                        .advice(NOW)))
                .doesNotContain("T14");
        assertThat(Said.ids(resolved()
                        .condition(ConditionKind.ICANS, Verification.REFUTED, 50)
                        .advice(NOW)))
                .doesNotContain("T14");
    }

    @Test
    @DisplayName("T15 recorded HLH: tocilizumab or steroid first, then etoposide; refer")
    void hyperinflammation() {
        Course course = Course.grade(3, Therapy.CAR_T, null, NOW);
        assertThat(Said.ids(course.advice(NOW))).doesNotContain("T15");

        List<AdviceItem> items =
                course.condition(ConditionKind.HLH, Verification.POSSIBLE, 50).advice(NOW);
        assertThat(Said.words("T15", items)).contains("etoposide", "Refer");
    }

    @DisplayName("T16 CRP after any IL-6 blocker")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"TOCILIZUMAB, true", "SILTUXIMAB, true", "SARILUMAB, true", "ANAKINRA, false", "DEXAMETHASONE, false"})
    void reactiveProtein(Drug drug, boolean expected) {
        List<AdviceItem> items =
                Course.grade(3, Therapy.CAR_T, null, NOW).given(drug, 40).advice(NOW);

        assertThat(Said.ids(items).contains("T16")).isEqualTo(expected);
    }

    @DisplayName("T17 cautions are shown when the chart carries them, and prohibit nothing")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DIVERTICULAR_DISEASE, advice.t17.diverticular",
        "GI_PERFORATION, advice.t17.perforation",
        "ANAPHYLAXIS, advice.t17.anaphylaxis",
        "TOCILIZUMAB_HYPERSENSITIVITY, advice.t17.hypersensitivity",
        "TUBERCULOSIS, advice.t17.tuberculosis",
        "INFECTION, advice.t17.infection",
        "SEPSIS, advice.t17.infection",
        "HEART_FAILURE, ",
    })
    void cautions(ConditionKind kind, String key) {
        List<AdviceItem> items = Course.grade(3, Therapy.CAR_T, null, NOW)
                .weight("70")
                .condition(kind, Verification.CONFIRMED, -5000)
                .advice(NOW);

        assertThat(Said.keys("T17", items)).isEqualTo(key == null ? List.of() : List.of(key));
        assertThat(Said.amount(Drug.TOCILIZUMAB, items)).isEqualTo("560");
    }

    @DisplayName("T17 [U] laboratory limits")
    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource({
        "ALT, 61, 40, true",
        "ALT, 60, 40, false",
        "AST, 61, 40, true",
        "ALT, 500, , false",
        "ANC, 1.9, , true",
        "ANC, 2.0, , false",
        "PLATELETS, 99, , true",
        "PLATELETS, 100, , false"
    })
    void laboratoryCautions(LabTest test, String value, String high, boolean expected) {
        List<AdviceItem> items = Course.grade(3, Therapy.CAR_T, null, NOW)
                .lab(test, value, high, 50)
                .advice(NOW);

        assertThat(Said.ids(items).contains("T17")).isEqualTo(expected);
    }

    @Test
    @DisplayName("T17 only where tocilizumab is spoken of")
    void noCaution() {
        List<AdviceItem> items = Course.grade(1, Therapy.ANTIBODY, null, NOW)
                .condition(ConditionKind.TUBERCULOSIS, Verification.CONFIRMED, 0)
                .advice(NOW);

        assertThat(Said.ids(items)).doesNotContain("T17");
    }

    @Test
    @DisplayName("Section 5: grade 0, resolution not confirmed: T16 and T18 only")
    void notConfirmed() {
        List<AdviceItem> items = Course.after(Therapy.CAR_T)
                .inpatient()
                .fever(20)
                .tocilizumab(22)
                .temperature("37.0", 47)
                .pressure(120, 59)
                .saturation(97, 59)
                .advice(NOW);

        assertThat(Said.ids(items)).containsExactlyInAnyOrder("T16", "T18");
    }

    @Test
    @DisplayName(
            "E7 responder: resolved within 14 d of the first dose, at most two doses, nothing but tocilizumab and steroid")
    void responder() {
        assertThat(Said.words("E7", resolved().advice(NOW))).contains("31 of 45", "doses 1");
        assertThat(Said.ids(resolved().tocilizumab(16, 24).advice(NOW))).doesNotContain("E7");
        assertThat(Said.ids(resolved().given(Drug.ANAKINRA, 20).advice(NOW))).doesNotContain("E7");
        assertThat(Said.ids(resolved().dexamethasone(20).advice(NOW))).contains("E7");
    }

    @DisplayName("T19 prevention is information, says that nothing is proven, and keeps micrograms")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CAR_T, , 10 mg by mouth",
        "BISPECIFIC, blinatumomab, 9 µg/day",
        "BISPECIFIC, elranatamab, by its label",
        "BISPECIFIC, teclistamab, by its label"
    })
    void prevention(Therapy therapy, String product, String words) {
        List<AdviceItem> items = Course.grade(1, therapy, product, NOW).advice(NOW);

        assertThat(Said.of("T19", items)).allMatch(i -> i.urgency() == Urgency.INFORMATION);
        assertThat(Said.words("T19", items)).contains("nothing proven", words).doesNotContain("9 mg");
    }

    private static Course resolved() {
        return Course.after(Therapy.CAR_T)
                .inpatient()
                .fever(12)
                .tocilizumab(14)
                .temperature("36.8", 40, 48, 56)
                .pressure(120, 40, 48, 56)
                .saturation(97, 40, 48, 56);
    }
}
