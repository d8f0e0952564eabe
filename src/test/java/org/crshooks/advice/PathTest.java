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

/** What sets the paths of bispecifics, antibodies and transplant apart (T7–T11). */
class PathTest {

    private static final double NOW = 60;

    @Test
    @DisplayName("T7 grade 4 by ventilation: stop permanently, for certain")
    void stopPermanently() {
        List<AdviceItem> items = bispecific("blinatumomab", 4).advice(NOW);

        assertThat(keys(Said.certain(items))).contains("advice.t7.stop", "advice.t7.interrupt", "advice.t7.steroid");
    }

    @Test
    @DisplayName("T7, C5a grade 4 resting on two pressors alone: stop only if confirmed, interrupt now")
    void twoPressors() {
        List<AdviceItem> items = bispecific("blinatumomab", 3)
                .pressor(Drug.PHENYLEPHRINE, 50, 50, Double.NaN)
                .advice(NOW);

        assertThat(keys(Said.certain(items))).contains("advice.t7.interrupt").doesNotContain("advice.t7.stop");
        assertThat(keys(items)).contains("advice.t7.stop");
    }

    @DisplayName("T7 one tocilizumab dose if not enough: 8 mg/kg as printed, beside 12 mg/kg under 30 kg")
    @ParameterizedTest(name = "{0} kg")
    @CsvSource({"29.9, 239.2, 358.8", "30, 240, "})
    void oneTocilizumab(String weight, String printed, String carT) {
        String words = Said.words(
                "T7", bispecific("blinatumomab", 4).weight(weight).height("130").advice(NOW));

        assertThat(words).contains(printed + " mg IV over 1 h");
        assertThat(words.contains("rule for CAR-T")).isEqualTo(carT != null);
        assertThat(words).contains(carT == null ? "one dose" : carT + " mg IV over 1 h");
    }

    @DisplayName(
            "T4, T7 below 30 kg after a bispecific the printed 8 mg/kg stands beside 12 mg/kg wherever tocilizumab is"
                    + " offered")
    @ParameterizedTest(name = "{0} grade {1}, dexamethasone {2}, tocilizumab {3}: under {4}")
    @CsvSource({
        "blinatumomab, 4, false, false, T7",
        "blinatumomab, 4, true, false, T4",
        "blinatumomab, 4, true, true, T4",
        "blinatumomab, 3, true, false, T4",
        "elranatamab, 3, false, false, T9",
        "elranatamab, 3, true, false, T4",
        "teclistamab, 3, false, false, T10",
        "teclistamab, 3, true, false, T4",
    })
    void bothAmounts(String product, int grade, boolean steroid, boolean tocilizumab, String rule) {
        Course course = bispecific(product, grade).weight("25").height("120");
        if (steroid) {
            course.dexamethasone(45);
        }
        if (tocilizumab) {
            course.tocilizumab(50);
        }
        List<AdviceItem> items = course.advice(NOW);

        assertThat(Said.words(rule, items))
                .contains("as printed 8 mg/kg × 25 kg = 200 mg", "12 mg/kg × 25 kg = 300 mg");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                .allSatisfy(dose -> assertThat(dose.amount()).isEqualByComparingTo("300"));
    }

    @Test
    @DisplayName("T4, T10 below 30 kg after an antibody 12 mg/kg stands alone")
    void oneAmount() {
        List<AdviceItem> items =
                Course.grade(3, Therapy.ANTIBODY, "rituximab", 30).weight("25").advice(30);

        assertThat(Said.words("T10", items)).contains("300 mg").doesNotContain("as printed", "200 mg");
    }

    @Test
    @DisplayName("T8 in a later cycle look for another cause first")
    void laterCycle() {
        Course first = Course.after(Therapy.BISPECIFIC, "blinatumomab");
        assertThat(keys(bispecific("blinatumomab", 3).advice(NOW))).doesNotContain("advice.t8.later");

        Course second = first.inpatient()
                .dose(Therapy.BISPECIFIC, Course.product("blinatumomab", Therapy.BISPECIFIC), 42 * 24)
                .fever(10, 42 * 24 + 10)
                .pressure(120, 42 * 24 + 11)
                .saturation(97, 42 * 24 + 11);
        assertThat(keys(second.advice(42 * 24 + 12))).contains("advice.t8.later");
    }

    @DisplayName("T9 elranatamab by grade")
    @ParameterizedTest(name = "grade {0}: {1}")
    @CsvSource({
        "1, advice.t9.withhold",
        "2, advice.t9.withhold advice.t9.next-dose-after-grade-2",
        "3, advice.t9.withhold advice.t9.steroid advice.t9.tocilizumab advice.t9.next-dose-in-hospital",
        "4, advice.t9.stop-grade-4 advice.t9.steroid advice.t9.tocilizumab",
    })
    void elranatamab(int grade, String keys) {
        List<AdviceItem> items = bispecific("elranatamab", grade).advice(NOW);

        assertThat(Said.keys("T9", items)).containsExactlyInAnyOrder(keys.split(" "));
    }

    @Test
    @DisplayName("T9 grade 3 again after F21 had held: stop permanently")
    void gradeThreeAgain() {
        List<AdviceItem> items = Course.after(Therapy.BISPECIFIC, "elranatamab")
                .inpatient()
                .fever(10)
                .pressor(Drug.NOREPINEPHRINE, 5, 11, 20)
                .temperature("37.0", 40, 50, 60)
                .pressure(120, 12, 40, 50, 60, 110)
                .saturation(97, 12, 40, 50, 60, 110)
                .fever(100, 110)
                .norepinephrine(5, 101)
                .advice(112);

        assertThat(Said.keys("T9", items))
                .contains("advice.t9.stop-grade-3-again")
                .doesNotContain("advice.t9.withhold", "advice.t9.next-dose-in-hospital");
    }

    @DisplayName("T9 grade 3 again after a later dose, however long after the first, resolution charted or not")
    @ParameterizedTest(name = "{0} days later, resolved {1}")
    @CsvSource({"14, true", "19, true", "27, true", "30, true", "30, false"})
    void gradeThreeAfterALaterDose(int days, boolean resolved) {
        double dose = days * 24;
        Course course = Course.after(Therapy.BISPECIFIC, "elranatamab")
                .inpatient()
                .fever(10)
                .pressor(Drug.NOREPINEPHRINE, 5, 11, 20);
        if (resolved) {
            course.temperature("37.0", 40, 50, 60).pressure(120, 12, 40, 50, 60).saturation(97, 12, 40, 50, 60);
        }
        List<AdviceItem> items = course.dose(
                        Therapy.BISPECIFIC, Course.product("elranatamab", Therapy.BISPECIFIC), dose)
                .fever(dose + 10, dose + 20)
                .pressure(100, dose + 20)
                .saturation(97, dose + 20)
                .norepinephrine(5, dose + 11)
                .advice(dose + 21);

        assertThat(Said.keys("T9", items))
                .contains("advice.t9.stop-grade-3-again")
                .doesNotContain("advice.t9.withhold", "advice.t9.next-dose-in-hospital");
    }

    @Test
    @DisplayName("T9 a grade 3 that goes on is still the first")
    void gradeThreeGoesOn() {
        List<AdviceItem> items = bispecific("elranatamab", 3).advice(NOW);

        assertThat(Said.keys("T9", items)).doesNotContain("advice.t9.stop-grade-3-again");
    }

    @Test
    @DisplayName("T9 label grade 3, CTCAE v5.0 grade 2: actions by the label, both shown")
    void twoScales() {
        List<AdviceItem> items = Course.febrile(Therapy.BISPECIFIC, "elranatamab", NOW)
                .inpatient()
                .device(OxygenDevice.HFNC, NOW - 10, SupportReason.HYPOXIA)
                .fio2(35, NOW - 1)
                .advice(NOW);

        assertThat(Said.keys("T9", items)).contains("advice.t9.steroid", "advice.t9.beside-ctcae");
        assertThat(Said.words("T9", items)).contains("(ASTCT type): 3. CTCAE v5.0: 2.");
    }

    @DisplayName("T9 label grade 0 without a current fever, CTCAE v5.0 not 0: withhold until resolved")
    @ParameterizedTest(name = "{0}: CTCAE v5.0 {1}")
    @CsvSource({"NASAL_CANNULA, 2", "HFNC, 3"})
    void labelGradeZero(OxygenDevice device, int ctcae) {
        Course course = Course.after(Therapy.BISPECIFIC, "elranatamab")
                .inpatient()
                .fever(10)
                .temperature("37.0", 40, 50, 59)
                .pressure(120, 40, 50, 59)
                .saturation(97, 40)
                .device(device, 45, SupportReason.HYPOXIA);
        if (device == OxygenDevice.NASAL_CANNULA) {
            course.cannula(2, 45, 59);
        }
        List<AdviceItem> items = course.advice(NOW);

        assertThat(course.assess(NOW).scale("astct-2019").grade().ceiling()).isZero();
        assertThat(course.assess(NOW).scale("ctcae-v5").grade().floor()).isEqualTo(ctcae);
        assertThat(Said.keys("T9", Said.certain(items)))
                .contains("advice.t9.withhold", "advice.t9.beside-ctcae")
                .doesNotContain("advice.t9.steroid", "advice.t9.stop-grade-4");
    }

    @DisplayName("T10 stop the infusion, or withhold the next subcutaneous dose, and give a corticosteroid")
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "BISPECIFIC, teclistamab, advice.t10.withhold-next-dose",
        "BISPECIFIC, mosunetuzumab, advice.t10.stop-infusion",
        "ANTIBODY, rituximab, advice.t10.stop-infusion"
    })
    void stopAndSteroid(Therapy therapy, String product, String stop) {
        List<AdviceItem> items =
                Course.grade(3, therapy, product, 30).weight("70").advice(30);

        assertThat(Said.keys("T10", items)).contains(stop, "advice.t10.steroid", "advice.t10.tocilizumab");
        assertThat(Said.words("T10", items)).contains("Blinatumomab's regimen", "less effective here", "560 mg");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items)).isEmpty();
    }

    @DisplayName("T7, T10 another bispecific at grade 4: stopped permanently, without a next dose to withhold")
    @ParameterizedTest(name = "{0}, two pressors {1}: {2}")
    @CsvSource({
        "teclistamab, false, advice.t7.stop advice.t10.steroid advice.t7.tocilizumab",
        "teclistamab, true, advice.t10.withhold-next-dose advice.t10.steroid advice.t7.tocilizumab",
        "mosunetuzumab, false, advice.t7.stop advice.t7.interrupt advice.t10.steroid advice.t7.tocilizumab",
        "mosunetuzumab, true, advice.t7.interrupt advice.t10.steroid advice.t7.tocilizumab"
    })
    void otherBispecificAtGradeFour(String product, boolean twoPressors, String keys) {
        Course course = Course.grade(twoPressors ? 3 : 4, Therapy.BISPECIFIC, product, 30);
        if (twoPressors) {
            course.pressor(Drug.PHENYLEPHRINE, 50, 20, Double.NaN);
        }
        List<AdviceItem> items = course.advice(30);

        assertThat(Said.keys("T7", Said.certain(items))).containsExactlyInAnyOrder(keys.split(" "));
        assertThat(Said.ids(Said.certain(items))).doesNotContain("T10");
        assertThat(Said.keys("T7", items)).contains("advice.t7.stop");
    }

    @Test
    @DisplayName("T11 transplant: corticosteroid or tocilizumab, both as options; cultures; cyclophosphamide; GVHD")
    void transplant() {
        List<AdviceItem> items =
                Course.grade(3, Therapy.HAPLO_HCT, null, NOW).weight("70").advice(NOW);

        assertThat(items.stream().filter(AdviceItem::option).map(i -> i.dose().drug()))
                .containsExactlyInAnyOrder(Drug.DEXAMETHASONE, Drug.TOCILIZUMAB);
        assertThat(Said.keys("T11", items))
                .contains("advice.t11.cultures", "advice.t11.cyclophosphamide", "advice.t11.chronic-gvhd");
    }

    private static Course bispecific(String product, int grade) {
        return Course.grade(grade, Therapy.BISPECIFIC, product, NOW);
    }

    private static List<String> keys(List<AdviceItem> items) {
        return items.stream().map(i -> i.text().key()).toList();
    }
}
