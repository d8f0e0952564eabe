package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.advice.Draft.bispecific;
import static org.crshooks.advice.Draft.review;

import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O3 and O4. */
class BispecificOrderTest {

    private static final double NOW = 60;

    private static Course never() {
        return Course.after(Therapy.ANTIBODY, "rituximab");
    }

    /** Grade {@code grade} at hour 30, all signs gone since hour 40, seen again without them at hours 70 to 100. */
    private static Course resolved(int grade, String product) {
        Course course = Course.after(Therapy.BISPECIFIC, product).fever(28, 30).inpatient();
        if (grade >= 3) {
            course.pressor(Drug.NOREPINEPHRINE, 5, 28, 40);
        }
        if (grade == 4) {
            course.pressor(Drug.PHENYLEPHRINE, 50, 28, 40);
        }
        return course.temperature("36.7", 60, 70, 80, 90, 100)
                .pressure(120, 29, 60, 70, 80, 90, 100)
                .saturation(97, 29, 60, 70, 80, 90, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "28 ug, ''",
        "28.1 ug, CRITICAL o3.over-28",
        "9 ug, ''",
        "9 mg, CRITICAL o3.milligrams",
        "0.028 mg, CRITICAL o3.milligrams",
        "'', WARNING o6.dose-missing",
        "1 {bag}, WARNING o6.dose-unit"
    })
    @DisplayName("O3 blinatumomab a day: 28 and 28.1 µg; milligrams; also for the first dose ever")
    void amountADay(String dose, String expected) {
        assertThat(String.join(
                        ",",
                        review(never(), NOW, bispecific("blinatumomab", dose).times("1"))))
                .isEqualTo(expected);
        assertThat(String.join(
                        ",",
                        review(never(), NOW, bispecific("blinatumomab", dose).over("24"))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("O3 bags of several days and rates")
    void bagsAndRates() {
        assertThat(review(never(), NOW, bispecific("blinatumomab", "196 ug").over("168")))
                .isEmpty();
        assertThat(review(never(), NOW, bispecific("blinatumomab", "196 ug").over("96")))
                .containsExactly("CRITICAL o3.over-28");
        assertThat(review(
                        never(),
                        NOW,
                        bispecific("blinatumomab", "").microgramsAnHour("1.166666666666666666666666666666667")))
                .isEmpty();
        assertThat(review(never(), NOW, bispecific("blinatumomab", "").microgramsAnHour("1.2")))
                .containsExactly("CRITICAL o3.over-28");
        assertThat(review(never(), NOW, bispecific("blinatumomab", "").charted("28 mg/d")))
                .containsExactly("CRITICAL o3.milligrams");
        assertThat(review(never(), NOW, bispecific("blinatumomab", "").charted("10 mL/h")))
                .containsExactly("WARNING o6.rate");
        assertThat(review(never(), NOW, bispecific("blinatumomab", "28 ug")))
                .containsExactly("WARNING o6.timing-missing");
    }

    @Test
    @DisplayName("O3 below 45 kg 15 µg/m² a day [D]")
    void bodySurface() {
        Course child = never().weight("20").height("115");
        assertThat(review(child, NOW, bispecific("blinatumomab", "28 ug").times("1")))
                .containsExactly("WARNING o3.over-area");
        assertThat(review(child, NOW, bispecific("blinatumomab", "12 ug").times("1")))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "O3 a rate by body surface, 1.06 m²: 15 µg/m²/day is right, 30 is over 28 µg/day; without a height unknown")
    void rateBySurface() {
        Course child = never().weight("30").height("135");
        Draft draft = bispecific("blinatumomab", "");
        assertThat(review(child, NOW, draft.microgramsPerSquareMetreADay("15"))).isEmpty();
        assertThat(review(child, NOW, draft.microgramsPerSquareMetreADay("20")))
                .containsExactly("WARNING o3.over-area");
        assertThat(review(child, NOW, draft.microgramsPerSquareMetreADay("30"))).containsExactly("CRITICAL o3.over-28");
        assertThat(review(never().weight("30"), NOW, draft.microgramsPerSquareMetreADay("15")))
                .containsExactly("WARNING o6.rate");
    }

    @ParameterizedTest
    @CsvSource({"2, ''", "3, CRITICAL o3.active", "4, CRITICAL o3.after-4"})
    @DisplayName("O3 while CRS is active")
    void blinatumomabActive(int grade, String expected) {
        Course course = Course.grade(grade, Therapy.BISPECIFIC, "blinatumomab", NOW);
        assertThat(String.join(
                        ",",
                        review(course, NOW, bispecific("blinatumomab", "9 ug").times("1"))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "70, 9 ug, ''",
        "70, 28 ug, WARNING o3.restart",
        "45, 9 ug, ''",
        "44.9, 9 ug, WARNING o3.restart",
        "44.9, 6.7 ug, ''"
    })
    @DisplayName("O3, T8 restart after grade 3: 9 µg/day, below 45 kg 5 µg/m²/day")
    void restart(String kilograms, String dose, String expected) {
        Course course = resolved(3, "blinatumomab").weight(kilograms).height("145");
        assertThat(String.join(
                        ",",
                        review(course, 100, bispecific("blinatumomab", dose).times("1"))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("O3, T8 28 µg/day seven days after the restart, not before")
    void afterSevenDays() {
        Course course = resolved(3, "blinatumomab")
                .weight("70")
                .dose(Therapy.BISPECIFIC, Course.product("blinatumomab", Therapy.BISPECIFIC), 100);
        Draft full = bispecific("blinatumomab", "28 ug").times("1");
        assertThat(review(course, 100 + 7 * 24 - 0.1, full)).containsExactly("WARNING o3.restart");
        assertThat(review(course, 100 + 7 * 24, full)).isEmpty();
    }

    @Test
    @DisplayName("O3, T8 a recurrence after the restart begins the seven days anew")
    void recurrenceAfterRestart() {
        Course course = resolved(3, "blinatumomab")
                .weight("70")
                .dose(Therapy.BISPECIFIC, Course.product("blinatumomab", Therapy.BISPECIFIC), 100)
                .fever(120)
                .temperature("36.7", 150, 160, 170)
                .pressure(120, 121, 150, 160, 170)
                .saturation(97, 121, 150, 160, 170);
        Draft full = bispecific("blinatumomab", "28 ug").times("1");
        assertThat(review(course, 100 + 7 * 24 + 10, full)).containsExactly("WARNING o3.restart");
        assertThat(review(
                        course,
                        100 + 7 * 24 + 10,
                        bispecific("blinatumomab", "9 ug").times("1")))
                .isEmpty();
        assertThat(review(course, 150 + 7 * 24, full)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, CRITICAL o4.active", "3, CRITICAL o4.active", "4, 'CRITICAL o4.after-4,CRITICAL o4.active'"})
    @DisplayName("O4 the next dose while CRS is active")
    void active(int grade, String expected) {
        Course course = Course.grade(grade, Therapy.BISPECIFIC, "elranatamab", NOW);
        assertThat(String.join(",", review(course, NOW, bispecific("elranatamab", "76 mg"))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("O4 after grade 4 it stays critical, also weeks later")
    void afterFour() {
        assertThat(review(resolved(4, "teclistamab"), 100, bispecific("teclistamab", "1.5 mg")))
                .containsExactly("CRITICAL o4.after-4");
        assertThat(review(resolved(4, "teclistamab"), 100 + 40 * 24, bispecific("teclistamab", "1.5 mg")))
                .contains("CRITICAL o4.after-4");
        assertThat(review(resolved(4, "teclistamab"), 100, bispecific("elranatamab", "76 mg")))
                .isEmpty();
    }

    @Test
    @DisplayName("O4, T9 elranatamab after a first grade 3: inpatient and premedicated")
    void afterFirstThree() {
        Course course = resolved(3, "elranatamab");
        assertThat(review(course, 100, bispecific("elranatamab", "76 mg")))
                .containsExactly("WARNING o4.after-first-3.premedication");
        assertThat(review(
                        course,
                        100,
                        bispecific("elranatamab", "76 mg"),
                        Draft.of(Drug.PARACETAMOL, "650 mg").named("d2")))
                .isEmpty();
        assertThat(review(resolved(2, "elranatamab"), 100, bispecific("elranatamab", "76 mg")))
                .isEmpty();
        assertThat(review(resolved(3, "teclistamab"), 100, bispecific("teclistamab", "1.5 mg")))
                .isEmpty();
    }

    @Test
    @DisplayName("O4 a cream, an inhaler or eye drops are no premedication")
    void localPremedication() {
        Draft next = bispecific("elranatamab", "76 mg");
        Draft cream = Draft.of(Drug.HYDROCORTISONE, "1 g").named("d2").by(Route.LOCAL);
        assertThat(review(resolved(3, "elranatamab"), 100, next, cream))
                .containsExactly("WARNING o4.after-first-3.premedication");
        assertThat(review(resolved(3, "elranatamab").ordered(cream.signed()), 100, next))
                .containsExactly("WARNING o4.after-first-3.premedication");
        assertThat(review(resolved(3, "elranatamab").given(Drug.HYDROCORTISONE, Route.LOCAL, 99), 100, next))
                .containsExactly("WARNING o4.after-first-3.premedication");
        assertThat(review(resolved(3, "elranatamab").given(Drug.HYDROCORTISONE, Route.ORAL, 99), 100, next))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"elranatamab, CRITICAL o4.second-3", "teclistamab, WARNING o4.second-3"})
    @DisplayName("O4 after a second grade 3")
    void secondThree(String product, String expected) {
        Course course = resolved(3, product)
                .dose(Therapy.BISPECIFIC, Course.product(product, Therapy.BISPECIFIC), 110)
                .fever(130)
                .pressor(Drug.NOREPINEPHRINE, 5, 130, 135)
                .temperature("36.7", 156, 170, 180)
                .pressure(120, 131, 156, 170, 180)
                .saturation(97, 131, 156, 170, 180);
        assertThat(review(course, 180, bispecific(product, "76 mg"))).containsExactly(expected);
    }

    @Test
    @DisplayName("O4 a correct order is silent")
    void silent() {
        assertThat(review(resolved(1, "elranatamab"), 100, bispecific("elranatamab", "76 mg")))
                .isEmpty();
    }
}
