package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.advice.Draft.review;

import java.time.LocalDate;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O2. */
class SteroidOrderTest {

    private static final double NOW = 60;

    private static String found(Course course, Draft draft) {
        return String.join(",", review(course, NOW, draft));
    }

    private static Course well(String product) {
        return Course.after(Therapy.CAR_T, product)
                .temperature("36.8", NOW - 20, NOW - 1)
                .pressure(120, NOW - 1)
                .saturation(97, NOW - 1)
                .weight("70");
    }

    @ParameterizedTest
    @CsvSource({
        "3, HYDROCORTISONE, 100 mg, 3, ''",
        "3, HYDROCORTISONE, 100 mg, 4, INFORMATION o2.regimen",
        "3, DEXAMETHASONE, 10 mg, 1, ''",
        "3, DEXAMETHASONE, 10 mg, 4, ''",
        "3, DEXAMETHASONE, 20 mg, 2, INFORMATION o2.regimen",
        "3, DEXAMETHASONE, 10.1 mg, 4, WARNING o2.over-40",
        "3, METHYLPREDNISOLONE, 70 mg, 1, ''",
        "3, METHYLPREDNISOLONE, 1 mg/kg, 1, ''",
        "3, METHYLPREDNISOLONE, 35 mg, 2, ''",
        "3, METHYLPREDNISOLONE, 500 mg, 2, INFORMATION o2.regimen",
        "4, METHYLPREDNISOLONE, 500 mg, 2, ''",
        "4, METHYLPREDNISOLONE, 60 mg, 2, ''",
        "3, PREDNISOLONE, 50 mg, 1, INFORMATION o2.regimen",
        "2, HYDROCORTISONE, 400 mg, 1, ''",
        "2, DEXAMETHASONE, 40 mg, 1, ''",
        "2, DEXAMETHASONE, 40.1 mg, 1, WARNING o2.over-40",
        "3, DEXAMETHASONE, 60 mg, 0.5, 'WARNING o2.over-40,INFORMATION o2.regimen'",
        "2, DEXAMETHASONE, 41 mg, 0.142857142857, WARNING o2.over-40",
        "2, DEXAMETHASONE, 40 mg, 0.142857142857, ''",
        "2, DEXAMETHASONE, 14 mg, 2.4, WARNING o2.over-40",
        "3, METHYLPREDNISOLONE, 70 mg, 0.5, INFORMATION o2.regimen"
    })
    @DisplayName("O2, T5 effector cells: a regimen is silent, anything else names the options; 40 mg in 24 h")
    void effectorCells(int grade, Drug drug, String dose, String times, String expected) {
        Course course = Course.grade(grade, Therapy.CAR_T, null, NOW).weight("70");
        assertThat(found(course, Draft.of(drug, dose).times(times))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "45, DEXAMETHASONE, 8 mg, 3, ''",
        "45, DEXAMETHASONE, 10 mg, 3, INFORMATION o2.regimen",
        "44.9, DEXAMETHASONE, 6.7 mg, 3, ''",
        "44.9, DEXAMETHASONE, 8 mg, 3, INFORMATION o2.regimen",
        "45, METHYLPREDNISOLONE, 45 mg, 1, INFORMATION o2.regimen"
    })
    @DisplayName("O2, T7, T10 other causes: dexamethasone 8 mg every 8 h, below 45 kg by body surface")
    void otherCauses(String kilograms, Drug drug, String dose, String times, String expected) {
        Course course = Course.grade(3, Therapy.BISPECIFIC, "blinatumomab", NOW)
                .weight(kilograms)
                .height("145");
        assertThat(found(course, Draft.of(drug, dose).times(times))).isEqualTo(expected);
    }

    @Test
    @DisplayName("O2, T13 refractory: 2 mg/kg a day once two doses of tocilizumab and a steroid were given")
    void refractory() {
        Draft draft = Draft.of(Drug.METHYLPREDNISOLONE, "140 mg").times("1");
        Course course = Course.grade(3, Therapy.CAR_T, null, NOW).weight("70");
        assertThat(found(course, draft)).isEqualTo("INFORMATION o2.regimen");
        assertThat(found(course.tocilizumab(NOW - 20, NOW - 10).dexamethasone(NOW - 10), draft))
                .isEmpty();
    }

    @Test
    @DisplayName("O2, T13 refractory: not before 8 h after the last tocilizumab, and not while it improves")
    void notYetRefractory() {
        Draft draft = Draft.of(Drug.METHYLPREDNISOLONE, "140 mg").times("1");
        assertThat(found(given(NOW - 8), draft)).isEmpty();
        assertThat(found(given(NOW - 7.9), draft)).isEqualTo("INFORMATION o2.regimen");
        assertThat(found(given(NOW - 10).pressor(Drug.PHENYLEPHRINE, 50, NOW - 15, NOW - 5), draft))
                .isEqualTo("INFORMATION o2.regimen");
    }

    private static Course given(double lastTocilizumab) {
        return Course.grade(3, Therapy.CAR_T, null, NOW)
                .weight("70")
                .tocilizumab(NOW - 20, lastTocilizumab)
                .dexamethasone(NOW - 15);
    }

    @Test
    @DisplayName("O2 for a child only methylprednisolone has an amount")
    void child() {
        Course course = Course.grade(3, Therapy.CAR_T, null, NOW).weight("50").born(LocalDate.of(2010, 1, 1));
        assertThat(found(course, Draft.of(Drug.DEXAMETHASONE, "10 mg").times("4")))
                .isEqualTo("INFORMATION o2.regimen");
        assertThat(found(course, Draft.of(Drug.METHYLPREDNISOLONE, "50 mg").times("1")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "axicabtagene-ciloleucel, DEXAMETHASONE, 10 mg, INFORMATION o2.prophylaxis",
        "axicabtagene-ciloleucel, DEXAMETHASONE, 10.1 mg, WARNING o2.expansion",
        "tisagenlecleucel, DEXAMETHASONE, 10 mg, ''",
        "tisagenlecleucel, METHYLPREDNISOLONE, 53.3 mg, ''",
        "tisagenlecleucel, METHYLPREDNISOLONE, 54 mg, WARNING o2.expansion",
        "tisagenlecleucel, HYDROCORTISONE, 300 mg, WARNING o2.expansion",
        "tisagenlecleucel, OTHER_CORTICOSTEROID, 10 mg, WARNING o6.equivalent"
    })
    @DisplayName("O2, T19 before any sign after CAR-T: 10 mg of dexamethasone-equivalent a day")
    void beforeCrs(String product, Drug drug, String dose, String expected) {
        assertThat(found(well(product), Draft.of(drug, dose).times("1"))).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "O2 before any sign a dose every second day or once a week counts whole; a number of doses limits the day")
    void mostInADay() {
        Draft dexamethasone = Draft.of(Drug.DEXAMETHASONE, "20 mg");
        assertThat(found(well("tisagenlecleucel"), dexamethasone.times("0.5"))).isEqualTo("WARNING o2.expansion");
        assertThat(found(
                        well("tisagenlecleucel"),
                        Draft.of(Drug.DEXAMETHASONE, "40 mg").times("0.142857142857")))
                .isEqualTo("WARNING o2.expansion");
        Course course = Course.grade(2, Therapy.CAR_T, null, NOW).weight("70");
        assertThat(found(course, dexamethasone.times("4").every(6, 2))).isEmpty();
        assertThat(found(course, dexamethasone.times("4").every(6, 3))).isEqualTo("WARNING o2.over-40");
    }

    @Test
    @DisplayName("O2 dexamethasone of the same time is added: drafts, instructions, signed orders")
    void sum() {
        Course course = Course.grade(2, Therapy.CAR_T, null, NOW).weight("70");
        Draft draft = Draft.of(Drug.DEXAMETHASONE, "10 mg").times("4").every(6, null);
        Draft other = draft.named("d2");
        assertThat(review(course, NOW, draft, other)).containsExactly("WARNING o2.over-40.sum");
        assertThat(review(course, NOW, draft.unnamed(), draft.unnamed())).containsExactly("WARNING o2.over-40.sum");
        assertThat(review(course, NOW, draft, draft)).containsExactly("WARNING o2.over-40.sum");
        assertThat(review(course, NOW, draft.sequence(1), draft.sequence(2))).isEmpty();
        assertThat(review(
                        course,
                        NOW,
                        draft,
                        Draft.of(Drug.METHYLPREDNISOLONE, "70 mg").times("1").named("d2")))
                .isEmpty();
        assertThat(review(course, NOW, draft, other.reason(SupportReason.PREMEDICATION, null)))
                .isEmpty();
        Course signed = Course.grade(2, Therapy.CAR_T, null, NOW)
                .ordered(other.due(Course.at(NOW - 5)).signed());
        assertThat(review(signed, NOW, draft)).containsExactly("WARNING o2.over-40.sum");
        assertThat(review(signed, NOW, other)).isEmpty();
        assertThat(review(signed, NOW, draft.replacing("d2"))).isEmpty();
    }

    @Test
    @DisplayName("O2 orders that follow each other are not added, nor a single dose of the day before")
    void following() {
        Course course = Course.grade(2, Therapy.CAR_T, null, NOW).weight("70");
        Draft first = Draft.of(Drug.DEXAMETHASONE, "10 mg").times("4").every(6, null);
        assertThat(review(
                        course,
                        NOW,
                        first.bounds(NOW, NOW + 48),
                        first.named("d2").bounds(NOW + 48, NOW + 96)))
                .isEmpty();
        assertThat(review(
                        course,
                        NOW,
                        first.bounds(NOW, NOW + 48),
                        first.named("d2").bounds(NOW + 47, NOW + 96)))
                .containsExactly("WARNING o2.over-40.sum");
        assertThat(review(course, NOW, first.every(6, 8), first.named("d2").bounds(NOW + 48, NOW + 96)))
                .isEmpty();
        Draft once = Draft.of(Drug.DEXAMETHASONE, "24 mg").times("1");
        assertThat(review(course, NOW, once.at(NOW), once.named("d2").at(NOW + 24)))
                .isEmpty();
        assertThat(review(course, NOW, once.at(NOW), once.named("d2").at(NOW + 23)))
                .containsExactly("WARNING o2.over-40.sum");
    }

    @Test
    @DisplayName("O2 before any sign equivalents of the same time are added")
    void sumBeforeCrs() {
        Draft draft = Draft.of(Drug.DEXAMETHASONE, "8 mg").times("1");
        Draft other = Draft.of(Drug.PREDNISONE, "20 mg").times("1").named("d2");
        assertThat(review(well("tisagenlecleucel"), NOW, draft, other)).containsExactly("WARNING o2.expansion.sum");
        assertThat(review(well("tisagenlecleucel"), NOW, draft, other.reason(SupportReason.MAINTENANCE, null)))
                .isEmpty();
        assertThat(review(well("tisagenlecleucel").ordered(other.signed()), NOW, draft))
                .containsExactly("WARNING o2.expansion.sum");
    }

    @Test
    @DisplayName("O2 replacement, premedication, another reason and local treatment are silent")
    void otherPurpose() {
        Draft draft = Draft.of(Drug.DEXAMETHASONE, "50 mg").times("1");
        Course course = Course.grade(3, Therapy.CAR_T, null, NOW).weight("70");
        for (SupportReason reason :
                new SupportReason[] {SupportReason.PREMEDICATION, SupportReason.MAINTENANCE, SupportReason.OTHER_CAUSE
                }) {
            assertThat(found(course, draft.reason(reason, null))).isEmpty();
        }
        assertThat(found(course, draft.reason(SupportReason.NOT_RECORDED, ConditionKind.ICANS)))
                .isEmpty();
        assertThat(found(course, draft.by(Route.LOCAL))).isEmpty();
    }

    @Test
    @DisplayName("O6 a timing that is given and not understood is named, and not called missing")
    void timingInOtherWords() {
        Course course = Course.grade(2, Therapy.CAR_T, null, NOW).weight("70");
        assertThat(found(course, Draft.of(Drug.DEXAMETHASONE, "8 mg").words("per protocol")))
                .isEqualTo("WARNING o6.timing");
        assertThat(found(course, Draft.tocilizumab("560 mg").words("per protocol")))
                .isEqualTo("WARNING o6.timing");
        assertThat(review(
                        Course.after(Therapy.ANTIBODY, "rituximab"),
                        NOW,
                        Draft.bispecific("blinatumomab", "28 ug").words("per protocol")))
                .containsExactly("WARNING o6.timing");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1, WARNING o6.dose-missing",
        "1 {pill}, 1, WARNING o6.dose-unit",
        "8 mg, '', WARNING o6.timing-missing"
    })
    @DisplayName("O6 what cannot be compared is named")
    void cannotCompare(String dose, String times, String expected) {
        Draft draft = Draft.of(Drug.DEXAMETHASONE, dose);
        Course course = Course.grade(2, Therapy.CAR_T, null, NOW).weight("70");
        assertThat(found(course, times.isEmpty() ? draft : draft.times(times))).isEqualTo(expected);
    }
}
