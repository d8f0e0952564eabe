package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After treatment: response, escalation, refractory CRS (E4, T12, T13). */
class ResponseAdviceTest {

    private static final double NOW = 60;

    @DisplayName("E4, T12 prompted at 8 h, escalated at 24 h")
    @ParameterizedTest(name = "tocilizumab at {0} h: {1}")
    @CsvSource({
        "52.0167, advice.e4.due",
        "52, advice.e4.not-improved",
        "36.0167, advice.e4.not-improved",
        "36, advice.e4.escalate"
    })
    void prompt(double given, String key) {
        List<AdviceItem> items = Course.grade(3, Therapy.CAR_T, null, NOW)
                .norepinephrine(5, 30)
                .tocilizumab(given)
                .advice(NOW);

        assertThat(Said.keys("E4", items)).containsExactly(key);
        assertThat(Said.ids(items).contains("T12")).isEqualTo(!key.equals("advice.e4.due"));
    }

    @Test
    @DisplayName("T12 tocilizumab only: add a steroid, repeat tocilizumab, look again for other causes")
    void tocilizumabOnly() {
        List<AdviceItem> items = carT().tocilizumab(45).advice(NOW);

        assertThat(Said.keys("T12", items)).containsExactlyInAnyOrder("advice.t12.review", "advice.t12.add-steroid");
        assertThat(Said.keys("T4", items)).containsExactly("advice.t4.repeat");
    }

    @DisplayName("T12 steroid only, any cause: add tocilizumab with its dose")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "CAR_T, ",
        "BISPECIFIC, blinatumomab",
        "BISPECIFIC, elranatamab",
        "BISPECIFIC, teclistamab",
        "BISPECIFIC, ",
        "HAPLO_HCT, ",
        "CHECKPOINT_INHIBITOR, nivolumab"
    })
    void steroidOnly(Therapy therapy, String product) {
        List<AdviceItem> items = Course.grade(3, therapy, product, NOW)
                .weight("70")
                .dexamethasone(48)
                .advice(NOW);

        assertThat(Said.keys("T12", items)).contains("advice.t12.review", "advice.t12.add-tocilizumab");
        assertThat(Said.of("T4", items)).singleElement().satisfies(i -> {
            assertThat(i.dose().amount().toPlainString()).isEqualTo("560");
            assertThat(i.dose().earliest()).isEqualTo(Course.at(NOW));
        });
    }

    @Test
    @DisplayName("T12 both: raise the steroid")
    void both() {
        List<AdviceItem> items = carT().tocilizumab(45).dexamethasone(45).advice(NOW);

        assertThat(Said.keys("T12", items)).contains("advice.t12.raise-steroid");
        assertThat(Said.ids(items)).doesNotContain("T13");
    }

    @Test
    @DisplayName("T12 premedication and prevention before the onset are no treatment of CRS")
    void premedication() {
        List<AdviceItem> items = carT().dexamethasone(-1).advice(NOW);

        assertThat(Said.ids(items)).doesNotContain("E4", "T12");
    }

    @Test
    @DisplayName("T12 usual number of doses by product")
    void usualDoses() {
        assertThat(Said.words("T12", carT("tisagenlecleucel").advice(NOW))).contains("1, occasionally 2");
        assertThat(Said.words("T12", carT("brexucabtagene-autoleucel").advice(NOW)))
                .contains("up to 3–4");
        assertThat(Said.ids(carT("ciltacabtagene-autoleucel").advice(NOW))).doesNotContain("T12");
    }

    @DisplayName("E4 improved: a pressor off, dose down by 25 %, device class lower, FiO2 down by 10 points")
    @ParameterizedTest(name = "norepinephrine {0} then {1} µg/min: improved {2}")
    @CsvSource({"8, 6, true", "8, 7, false", "8, 9, false", "8, 0, true"})
    void pressorSteps(int before, int after, boolean improved) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .pressor(Drug.NOREPINEPHRINE, before, 40, 55)
                .tocilizumab(50);
        if (after > 0) {
            course.pressor(Drug.NOREPINEPHRINE, after, 55, Double.NaN);
        }
        List<AdviceItem> items = course.advice(NOW);

        assertThat(Said.keys("E4", items)).containsExactly(improved ? "advice.e4.improved" : "advice.e4.not-improved");
    }

    @DisplayName("E4 improved by oxygen only where the other axis is no worse")
    @ParameterizedTest(name = "{0} then {1}, new pressor {2}: improved {3}")
    @CsvSource({"HFNC, NASAL_CANNULA, false, true", "HFNC, HFNC, false, false", "HFNC, NASAL_CANNULA, true, false"})
    void oxygenSteps(OxygenDevice before, OxygenDevice after, boolean newPressor, boolean improved) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW)
                .inpatient()
                .device(before, 40, SupportReason.HYPOXIA)
                .tocilizumab(50);
        if (after == OxygenDevice.NASAL_CANNULA) {
            course.cannula(2, 55, 58);
        }
        if (newPressor) {
            course.norepinephrine(5, 56);
        }

        assertThat(Said.keys("E4", course.advice(NOW)))
                .containsExactly(improved ? "advice.e4.improved" : "advice.e4.not-improved");
    }

    @Test
    @DisplayName("E4 a fever that goes away is no improvement above grade 1")
    void feverAlone() {
        List<AdviceItem> items =
                carT().tocilizumab(45).temperature("36.8", 59.5).advice(NOW);

        assertThat(Said.keys("E4", items)).containsExactly("advice.e4.not-improved");
    }

    @DisplayName("T13 at least two doses and a steroid, 8 h since the last, not improved")
    @ParameterizedTest(name = "tocilizumab {0} and {1} h, steroid {2}: refractory {3}")
    @CsvSource({"42, 52, true, true", "42, 52.0167, true, false", "42, 52, false, false", "52, 52, true, false"})
    void refractory(double first, double second, boolean steroid, boolean expected) {
        Course course = carT().weight("70").tocilizumab(first, second);
        List<AdviceItem> items = (steroid ? course.dexamethasone(42) : course).advice(NOW);

        assertThat(Said.ids(items).contains("T13")).isEqualTo(expected);
        if (expected) {
            assertThat(Said.words("T13", items))
                    .contains(
                            "2 mg/kg/day × 70 kg = 140 mg/day", "anakinra", "etanercept", "unproven after tocilizumab");
        }
    }

    @DisplayName(
            "T13 after four doses too only with a steroid and 8 h after the last; until then T4 says no further dose")
    @ParameterizedTest(name = "last dose at {0} h, steroid {1}: refractory {2}")
    @CsvSource({"57, false, false", "57, true, false", "52, false, false", "52, true, true", "52.0167, true, false"})
    void refractoryAfterFourDoses(double last, boolean steroid, boolean expected) {
        Course course = carT().tocilizumab(15, 25, 40, last);
        List<AdviceItem> items = (steroid ? course.dexamethasone(42) : course).advice(NOW);

        assertThat(Said.keys("T4", items)).containsExactly("advice.t4.exhausted");
        assertThat(Said.ids(items).contains("T13")).isEqualTo(expected);
        assertThat(Said.keys("T12", items).contains("advice.t12.add-steroid")).isEqualTo(!steroid && last == 52);
    }

    private static Course carT() {
        return carT(null);
    }

    private static Course carT(String product) {
        return Course.grade(3, Therapy.CAR_T, product, NOW);
    }
}
