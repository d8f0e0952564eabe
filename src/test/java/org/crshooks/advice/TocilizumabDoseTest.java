package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amount, interval and number of tocilizumab doses (T4). */
class TocilizumabDoseTest {

    private static final double NOW = 60;

    @DisplayName("T4 amount by weight")
    @ParameterizedTest(name = "{0} kg: {1} mg")
    @CsvSource({
        "8, 96",
        "29.9, 358.8",
        "29.99, 359.88",
        "30, 240",
        "30.0, 240",
        "70, 560",
        "99.9, 799.2",
        "100, 800",
        "100.1, 800",
        "140, 800"
    })
    void amount(String weight, String milligrams) {
        List<AdviceItem> items = severe().weight(weight).advice(NOW);

        assertThat(Said.amount(Drug.TOCILIZUMAB, items)).isEqualTo(milligrams);
        assertThat(Said.words("T4", items)).contains(milligrams + " mg IV over 1 h");
    }

    @Test
    @DisplayName("T4 arithmetic stands in the text, in both languages")
    void arithmetic() {
        AdviceItem item = Said.of("T4", severe().weight("70").advice(NOW)).get(0);

        assertThat(Said.words(item)).contains("dose 1 of at most 4", "8 mg/kg × 70 kg = 560 mg IV over 1 h");
        assertThat(Said.words(item, Locale.CHINESE)).contains("第 1 剂（最多 4 剂）", "8 mg/kg × 70 kg = 560 mg，静脉输注 1 小时");
        AdviceItem capped = Said.of("T4", severe().weight("100.1").advice(NOW)).get(0);
        assertThat(Said.words(capped)).contains("8 mg/kg × 100.1 kg = 800.8 mg, capped at 800 mg IV over 1 h");
    }

    @Test
    @DisplayName("T4 without a weight: the rule and no amount")
    void noWeight() {
        List<AdviceItem> items = severe().advice(NOW);

        assertThat(Said.amount(Drug.TOCILIZUMAB, items)).isNull();
        assertThat(Said.words("T4", items)).contains("12 mg/kg under 30 kg, 8 mg/kg from 30 kg", "weight missing");
    }

    @DisplayName("T4 a weight holds for 14 days")
    @ParameterizedTest(name = "{0} h before")
    @CsvSource({"336, 560", "336.1, ''"})
    void weightAge(double hoursBefore, String milligrams) {
        List<AdviceItem> items = severe().weight("70", NOW - hoursBefore).advice(NOW);

        String amount = Said.amount(Drug.TOCILIZUMAB, items);
        assertThat(amount == null ? "" : amount).isEqualTo(milligrams);
        assertThat(Said.words("T4", items).contains("weight out of date: 70 kg"))
                .isEqualTo(milligrams.isEmpty());
    }

    @Test
    @DisplayName("T4 the latest weight counts")
    void latestWeight() {
        List<AdviceItem> items = severe().weight("80", 0).weight("70", 50).advice(NOW);

        assertThat(Said.amount(Drug.TOCILIZUMAB, items)).isEqualTo("560");
    }

    @DisplayName("T4 at least 8 h from the last dose")
    @ParameterizedTest(name = "dose at {0} h: earliest {1} h")
    @CsvSource({"52.0, 60", "52.0167, 60.0167", "52.1, 60.1", "59, 67"})
    void interval(double last, double earliest) {
        List<AdviceItem> items = severe().weight("70").tocilizumab(last).advice(NOW);

        assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                .singleElement()
                .satisfies(dose -> assertThat(dose.earliest()).isEqualTo(Course.at(earliest)));
        assertThat(Said.words("T4", items)).contains("dose 2 of at most 4");
        assertThat(Said.keys("T4", items)).containsExactly(earliest > NOW ? "advice.t4.later" : "advice.t4.repeat");
    }

    @Test
    @DisplayName("T4 three doses given: dose 4 of at most 4")
    void fourthDose() {
        List<AdviceItem> items = severe().weight("70").tocilizumab(20, 36, 52).advice(NOW);

        assertThat(Said.words("T4", items)).contains("dose 4 of at most 4");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items)).isNotEmpty();
    }

    @Test
    @DisplayName("T4, T12, T13 four doses given: no fifth; the steroid first, then the refractory path")
    void noFifthDose() {
        List<AdviceItem> items =
                severe().weight("70").tocilizumab(10, 30, 40, 52).advice(NOW + 10);

        assertThat(Said.doses(Drug.TOCILIZUMAB, items)).isEmpty();
        assertThat(Said.keys("T4", items)).containsExactly("advice.t4.exhausted");
        assertThat(Said.keys("T12", items)).contains("advice.t12.add-steroid");
        assertThat(Said.ids(items)).doesNotContain("T13");
        assertThat(Said.ids(
                        severe().tocilizumab(10, 30, 40, 52).dexamethasone(52).advice(NOW + 10)))
                .contains("T13");
    }

    @DisplayName("T4 never more than 3 in (t - 24 h, t]")
    @ParameterizedTest(name = "{0}, {1}, {2} h: earliest {3} h")
    @CsvSource({"40, 44, 51, 64", "36, 44, 52, 60", "36.1, 44.1, 52, 60.1", "10, 44, 52, 60"})
    void threeADay(double first, double second, double third, double earliest) {
        List<AdviceItem> items =
                severe().weight("70").tocilizumab(first, second, third).advice(NOW);

        assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                .singleElement()
                .satisfies(dose -> assertThat(dose.earliest()).isEqualTo(Course.at(earliest)));
    }

    @Test
    @DisplayName("T4 no answer on medication administrations: the amount, but neither a number nor a time")
    void givenDosesUnknown() {
        List<AdviceItem> items = severe().weight("70")
                .medicationKnownFrom(Double.POSITIVE_INFINITY)
                .advice(NOW);
        AdviceItem item = Said.of("T4", items).get(0);

        assertThat(Said.doses(Drug.TOCILIZUMAB, items)).singleElement().satisfies(dose -> {
            assertThat(dose.amount()).isEqualByComparingTo("560");
            assertThat(dose.earliest()).isNull();
            assertThat(dose.onceChecked()).isTrue();
        });
        assertThat(Said.words(item))
                .contains("560 mg", "Doses given before are unknown", "check the drug chart", "At least 8 h")
                .doesNotContain("dose 1");
        assertThat(Said.words(item, Locale.CHINESE))
                .contains("560 mg", "既往给药情况不明")
                .doesNotContain("第 1 剂");
    }

    @Test
    @DisplayName("T4 a known dose bars the next one, whatever else is unknown")
    void someDosesUnknown() {
        List<AdviceItem> items =
                severe().weight("70").tocilizumab(55).medicationKnownFrom(50).advice(NOW);

        assertThat(Said.keys("T4", items)).containsExactly("advice.t4.unknown.some");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                .singleElement()
                .satisfies(dose -> assertThat(dose.earliest()).isEqualTo(Course.at(63)));
    }

    @Test
    @DisplayName("T4 the last day is answered and the time before it not: the time is known, the number is the least")
    void earlierDosesUnknown() {
        List<AdviceItem> items = severe().weight("70")
                .tocilizumab(50)
                .medicationKnownFrom(NOW - 24)
                .advice(NOW);

        assertThat(Said.words("T4", items)).contains("dose 2 (or later: not all doses given before are known) of at");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                .singleElement()
                .satisfies(dose -> assertThat(dose.earliest()).isEqualTo(Course.at(NOW)));
    }

    @Test
    @DisplayName("T4 a given dose without any time counts, and when the next is allowed is unknown")
    void givenAtAnUnknownTime() {
        List<AdviceItem> items =
                severe().weight("70").untimedTocilizumab(Double.NaN, Double.NaN).advice(NOW);

        assertThat(Said.words("T4", items))
                .contains("dose 2 of at most 4", "560 mg", "time that cannot be read: 1", "find out when");
        assertThat(Said.doses(Drug.TOCILIZUMAB, items)).singleElement().satisfies(dose -> {
            assertThat(dose.earliest()).isNull();
            assertThat(dose.onceChecked()).isTrue();
        });
        assertThat(Said.ids(items)).contains("T16");
    }

    @DisplayName("T4 of a dose without an exact time the latest possible moment decides, and never one after now")
    @ParameterizedTest(name = "between {0} and {1} h: {3} from {2} h")
    @CsvSource({
        "NaN, 55, 63, later.untimed",
        "40, 64, 68, later.untimed",
        "16, 40, 60, repeat",
        "NaN, 52, 60, repeat",
        "61, 85, 60, first"
    })
    void givenWithinSpan(double from, double latest, double earliest, String key) {
        List<AdviceItem> items =
                severe().weight("70").untimedTocilizumab(from, latest).advice(NOW);

        assertThat(Said.keys("T4", items)).containsExactly("advice.t4." + key);
        assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                .singleElement()
                .satisfies(dose -> assertThat(dose.earliest()).isEqualTo(Course.at(earliest)));
    }

    @Test
    @DisplayName("T4 doses without an exact time count towards four")
    void untimedFourth() {
        List<AdviceItem> items = severe().weight("70")
                .tocilizumab(20, 36, 44)
                .untimedTocilizumab(Double.NaN, Double.NaN)
                .advice(NOW);

        assertThat(Said.keys("T4", items)).containsExactly("advice.t4.exhausted");
    }

    @Test
    @DisplayName("T4 an amount of zero is no dose; a part of a dose is one; two entries at one moment are one")
    void whatCounts() {
        Course course = severe().weight("70").tocilizumab(40, 40);
        given(course, "0", 45);
        given(course, "100", 50);

        assertThat(Said.words("T4", course.advice(NOW))).contains("dose 3 of at most 4");
    }

    private static void given(Course course, String milligrams, double hour) {
        Amount amount = new Amount(new BigDecimal(milligrams), "mg");
        course.given(Drug.TOCILIZUMAB, "tocilizumab", amount, SupportReason.NOT_RECORDED, hour);
    }

    @Test
    @DisplayName("T4, E1 a recurrence goes on counting; a new episode after a further dose starts again")
    void episodes() {
        Course recurrence = recurred(Course.after(Therapy.BISPECIFIC, "blinatumomab"));
        Course newEpisode = recurred(Course.after(Therapy.BISPECIFIC, "blinatumomab")
                .dose(Therapy.BISPECIFIC, Course.product("blinatumomab", Therapy.BISPECIFIC), 100));

        assertThat(Said.words("T4", recurrence.advice(130))).contains("dose 3 of at most 4");
        assertThat(Said.words("T4", newEpisode.advice(130))).contains("dose 2 of at most 4");
    }

    /** Febrile at 10 h and treated; resolved by 60 h; severe again from 110 h on, with a further dose at 115 h. */
    private static Course recurred(Course course) {
        return course.inpatient()
                .weight("70")
                .fever(10)
                .tocilizumab(11, 115)
                .temperature("37.0", 40, 50, 60)
                .pressure(120, 40, 50, 60, 110, 125)
                .saturation(97, 40, 50, 60, 110, 125)
                .fever(110, 125)
                .norepinephrine(5, 110);
    }

    @DisplayName("T4 younger than the label: flagged")
    @ParameterizedTest(name = "born {0}")
    @CsvSource({"2024-01-05, true", "2024-01-04, false"})
    void age(LocalDate born, boolean flagged) {
        Course child = severe().weight("8").born(born);

        assertThat(child.assess(NOW).flags().contains(Flag.AGE_BELOW_LABEL)).isEqualTo(flagged);
        assertThat(Said.amount(Drug.TOCILIZUMAB, child.advice(NOW))).isEqualTo("96");
    }

    private static Course severe() {
        return Course.grade(3, Therapy.CAR_T, null, NOW);
    }
}
