package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds whatever the cause (T1a, T2, T20, T21). */
class GeneralAdviceTest {

    private static final double NOW = 60;

    @Test
    @DisplayName("T1a mild but newly hypoxic under symptomatic treatment: the severe path of the cause first")
    void worsening() {
        List<AdviceItem> items = newlyHypoxic().given(Drug.PARACETAMOL, 40).advice(NOW);

        assertThat(Said.ids(items)).contains("T1a", "T3", "T4", "T5", "T6", "T1");
        assertThat(Said.keys("T3", items)).containsExactly("advice.t3.both");
        assertThat(Said.ids(Said.certain(items)).indexOf("T4"))
                .isLessThan(Said.ids(Said.certain(items)).indexOf("T1"));
        assertThat(Said.of("T6", items)).noneMatch(AdviceItem::conditional);
    }

    @Test
    @DisplayName("T1a not without symptomatic treatment before the sign")
    void worseningUntreated() {
        assertThat(Said.ids(newlyHypoxic().advice(NOW))).doesNotContain("T1a");
        assertThat(Said.ids(newlyHypoxic().given(Drug.PARACETAMOL, 59).advice(NOW)))
                .doesNotContain("T1a");
    }

    @Test
    @DisplayName("T1a, T9 elranatamab: its own severe path")
    void worseningOfAnotherCause() {
        List<AdviceItem> items = Course.febrile(Therapy.BISPECIFIC, "elranatamab", NOW)
                .inpatient()
                .given(Drug.PARACETAMOL, 40)
                .cannula(2, 58, 58)
                .advice(NOW);

        assertThat(Said.keys("T9", items)).contains("advice.t9.steroid", "advice.t9.next-dose-in-hospital");
    }

    @DisplayName(
            "T1a newly hypotensive or hypoxic in the first 6 h after the therapy: worse, although E3 knows no trend"
                    + " yet")
    @ParameterizedTest(name = "at {0} h, pressure {1}, saturation {2}, earlier values {3}: {4}")
    @CsvSource({
        "3, 82, 97, true, true",
        "5.9, 82, 97, true, true",
        "3, 118, 86, true, true",
        "3, 118, 97, true, false",
        "3, 82, 97, false, false"
    })
    void worseningEarly(double now, int systolic, int saturation, boolean before, boolean worse) {
        Course course = Course.after(Therapy.ANTIBODY, "rituximab")
                .inpatient()
                .fever(1)
                .given(Drug.PARACETAMOL, 1.25)
                .pressure(systolic, now - 0.25)
                .saturation(saturation, now - 0.25);
        if (before) {
            course.pressure(118, 0.5).saturation(97, 0.5);
        }
        List<AdviceItem> items = course.advice(now);

        assertThat(Said.ids(items).contains("T1a")).isEqualTo(worse);
        assertThat(Said.keys("T10", Said.certain(items)).contains("advice.t10.stop-infusion"))
                .isEqualTo(worse);
    }

    @DisplayName("T1a a sign that was there 6 h before is not new")
    @ParameterizedTest(name = "oxygen since {0} h: {1}")
    @CsvSource({"54.1, true", "54, false"})
    void signOfLongStanding(double since, boolean isNew) {
        List<AdviceItem> items = Course.febrile(Therapy.CAR_T, null, NOW)
                .saturation(97, 42, 50)
                .inpatient()
                .given(Drug.PARACETAMOL, 40)
                .cannula(2, since, 55)
                .cannula(2, since, 59)
                .advice(NOW);

        assertThat(Said.ids(items).contains("T1a")).isEqualTo(isNew);
    }

    @Test
    @DisplayName("T1a, T9 after an earlier grade 3: withhold and treat as severe, not stopped for a grade 3 again")
    void worseningAfterGradeThree() {
        List<AdviceItem> items = Course.after(Therapy.BISPECIFIC, "elranatamab")
                .inpatient()
                .fever(10)
                .pressor(Drug.NOREPINEPHRINE, 5, 11, 20)
                .temperature("37.0", 40, 50, 60)
                .pressure(120, 12, 40, 50, 60, 103, 109)
                .saturation(97, 12, 40, 50, 60, 103)
                .fever(100, 110)
                .given(Drug.PARACETAMOL, 101)
                .cannula(2, 109, 109)
                .advice(110);

        assertThat(Said.ids(items)).contains("T1a");
        assertThat(Said.keys("T9", Said.certain(items)))
                .contains(
                        "advice.t9.withhold",
                        "advice.t9.steroid",
                        "advice.t9.tocilizumab",
                        "advice.t9.next-dose-in-hospital")
                .doesNotHaveDuplicates()
                .doesNotContain("advice.t9.stop-grade-3-again");
    }

    @Test
    @DisplayName("T1a, T8 the severe path of blinatumomab does not call a mild course grade 3")
    void worseningIsNotCalledGradeThree() {
        List<AdviceItem> items = Course.febrile(Therapy.BISPECIFIC, "blinatumomab", NOW)
                .inpatient()
                .weight("70")
                .given(Drug.PARACETAMOL, 40)
                .cannula(2, 58, 58)
                .advice(NOW);

        assertThat(Said.ids(items)).contains("T1a");
        assertThat(Said.keys("T8", items)).contains("advice.t7.interrupt", "advice.t8.steroid");
        assertThat(items).noneMatch(item -> Said.words(item).contains("Grade 3"));
    }

    private static Course newlyHypoxic() {
        return Course.febrile(Therapy.CAR_T, null, NOW).inpatient().weight("70").cannula(2, 58, 58);
    }

    @DisplayName("T2 fever and a neutrophil count that is low or not known")
    @ParameterizedTest(name = "ANC {0} at {1} h: {2}")
    @CsvSource({"0.99, 50, true", "1.0, 50, false", "5, 36, false", "5, 35.9, true"})
    void neutropenia(String count, double hour, boolean expected) {
        List<AdviceItem> items = Course.grade(1, Therapy.ANTIBODY, "rituximab", NOW)
                .lab(LabTest.ANC, count, null, hour)
                .advice(NOW);

        assertThat(Said.ids(items).contains("T2")).isEqualTo(expected);
    }

    @DisplayName("T2 effector cells, transplant, lymphodepletion: whatever the count")
    @ParameterizedTest(name = "{0}, cyclophosphamide {1}: {2}")
    @CsvSource({"CAR_T, false, true", "HAPLO_HCT, false, true", "ANTIBODY, true, true", "ANTIBODY, false, false"})
    void risk(Therapy therapy, boolean lymphodepletion, boolean expected) {
        Course course = Course.grade(1, therapy, null, NOW).lab(LabTest.ANC, "5", null, 59);
        if (lymphodepletion) {
            course.given(Drug.CYCLOPHOSPHAMIDE, -96);
        }

        assertThat(Said.ids(course.advice(NOW)).contains("T2")).isEqualTo(expected);
    }

    @DisplayName("T2 lymphodepletion or conditioning within 30 d, by whichever drug")
    @ParameterizedTest(name = "{0} {1} h before: {2}")
    @CsvSource({
        "FLUDARABINE, 720, true",
        "FLUDARABINE, 720.1, false",
        "BENDAMUSTINE, 100, true",
        "MELPHALAN, 100, true",
        "BUSULFAN, 100, true",
        "TREOSULFAN, 100, true",
        "THIOTEPA, 100, true",
        "OTHER_CONDITIONING, 100, true",
        "ETOPOSIDE, 100, false"
    })
    void conditioning(Drug drug, double hoursBefore, boolean expected) {
        Course course = Course.grade(1, Therapy.ANTIBODY, null, NOW)
                .lab(LabTest.ANC, "5", null, 59)
                .given(drug, NOW - hoursBefore);

        assertThat(Said.ids(course.advice(NOW)).contains("T2")).isEqualTo(expected);
    }

    @Test
    @DisplayName("T2 antibiotics already running: drug and since when")
    void running() {
        Course course = Course.grade(1, Therapy.CAR_T, null, NOW);
        for (double hour = 30; hour < NOW; hour += 8) {
            course.given(Drug.ANTIBACTERIAL, "cefepime", null, SupportReason.NOT_RECORDED, hour);
        }

        assertThat(Said.words("T2", course.advice(NOW)))
                .contains("Already running: cefepime (since 3 Jan 14:00 (UTC), 30 h ago)");
    }

    @Test
    @DisplayName("T2 nothing running: start without delay")
    void start() {
        assertThat(Said.keys("T2", Course.grade(3, Therapy.CAR_T, null, NOW).advice(NOW)))
                .containsExactly("advice.t2.start");
    }

    @DisplayName("T2 only a systemic antibacterial that was not broken off runs")
    @ParameterizedTest(name = "{0}, interrupted {1}: {2}")
    @CsvSource({
        "INTRAVENOUS, false, advice.t2.running",
        "ORAL, false, advice.t2.running",
        "NOT_CHARTED, false, advice.t2.running",
        "LOCAL, false, advice.t2.start",
        "INTRAVENOUS, true, advice.t2.start"
    })
    void runningSystemically(Route route, boolean interrupted, String key) {
        Course course = Course.grade(3, Therapy.CAR_T, null, NOW).antibacterial(route, interrupted, 57);

        assertThat(Said.keys("T2", course.advice(NOW))).containsExactly(key);
    }

    @DisplayName("T2 that nothing runs is said only where the last 24 h were answered")
    @ParameterizedTest(name = "known from {0} h: {1}")
    @CsvSource({"36, advice.t2.start", "36.1, advice.t2.unknown", "Infinity, advice.t2.unknown"})
    void runningUnknown(double knownFrom, String key) {
        Course course = Course.grade(3, Therapy.CAR_T, null, NOW).medicationKnownFrom(knownFrom);

        assertThat(Said.keys("T2", course.advice(NOW))).containsExactly(key);
    }

    @DisplayName("T20 no open inpatient stay")
    @ParameterizedTest(name = "{0} grade {1}: {2}")
    @CsvSource({
        "CAR_T, 1, advice.t20.outpatient",
        "CAR_T, 2, advice.t20.outpatient advice.t20.intensive-care.grade-2",
        "CAR_T, 3, advice.t20.admit advice.t20.intensive-care",
        "ANTIBODY, 1, ''",
        "ANTIBODY, 3, advice.t20.admit advice.t20.intensive-care",
    })
    void outside(Therapy therapy, int grade, String keys) {
        List<AdviceItem> items = Course.outside(grade, therapy, null, NOW).advice(NOW);

        assertThat(Said.keys("T20", Said.certain(items)))
                .containsExactlyInAnyOrder(keys.isEmpty() ? new String[0] : keys.split(" "));
        assertThat(Said.ids(Course.grade(grade, therapy, null, NOW).advice(NOW)))
                .doesNotContain("T20");
    }

    @DisplayName("T20 fast: onset under 24 h after effector cells, or the floor up within 12 h")
    @ParameterizedTest(name = "fever at {0} h, oxygen at {1} h: admit {2}")
    @CsvSource({"23.9, 40, true", "24, 40, false", "24, 49, true"})
    void fast(double fever, double oxygen, boolean admit) {
        List<AdviceItem> items = Course.after(Therapy.CAR_T)
                .fever(fever, 50, 59)
                .pressure(120, 40, 47, 53, 59)
                .saturation(97, 40, 47, 53, 59)
                .cannula(2, oxygen, 59)
                .advice(NOW);

        assertThat(Said.keys("T20", items).contains("advice.t20.admit")).isEqualTo(admit);
    }

    @DisplayName("T20 a mild course that progresses without symptomatic drugs: admit; a first fever: observe")
    @ParameterizedTest(name = "{0}, first fever {1} h, {2} °C, then {3} °C: {4}")
    @CsvSource({
        "CAR_T, 50, 38.2, 39.6, advice.t20.progressive",
        "CAR_T, 50, 38.2, 38.6, advice.t20.outpatient",
        "CAR_T, 59, 39.6, 39.6, advice.t20.outpatient",
        "ANTIBODY, 50, 38.2, 39.6, advice.t20.progressive"
    })
    void progressive(Therapy therapy, double first, String before, String now, String key) {
        List<AdviceItem> items = Course.after(therapy)
                .temperature("37.0", 40, 48)
                .temperature(before, first)
                .temperature(now, 59.5)
                .pressure(120, 48, 53, 59)
                .saturation(97, 48, 53, 59)
                .advice(NOW);

        assertThat(Said.keys("T20", items)).containsExactly(key);
    }

    @Test
    @DisplayName("T21 signs without their treatment come first")
    void untreatedSigns() {
        List<AdviceItem> items = Course.after(Therapy.CAR_T)
                .inpatient()
                .fever(50, 59)
                .pressure(80, 58, 59)
                .saturation(85, 59)
                .advice(NOW);

        assertThat(Said.keys("T21", items))
                .containsExactly("advice.t21.hypotension-untreated", "advice.t21.oxygen-not-started");
        assertThat(items.get(0).id()).isEqualTo("T21");
        assertThat(items.get(1).id()).isEqualTo("T21");
    }

    @Test
    @DisplayName("T21 also where ASTCT is 0, since the fever has gone without a waiver and the pressor still runs")
    void notControlledWithoutFever() {
        Course course = Course.after(Therapy.CAR_T)
                .inpatient()
                .fever(20)
                .temperature("37.0", 40, 50, 59)
                .pressure(84, 58, 59)
                .saturation(97, 58, 59)
                .norepinephrine(5, 40);

        assertThat(course.assess(NOW).scale("astct-2019").grade().ceiling()).isZero();
        assertThat(Said.keys("T21", course.advice(NOW))).containsExactly("advice.t21.hypotension-not-controlled");
    }

    @Test
    @DisplayName("T21 also after CRS has resolved, where nothing re-opens it")
    void untreatedAfterResolution() {
        Course course = Course.after(Therapy.CAR_T)
                .inpatient()
                .fever(10)
                .temperature("37.0", 20, 30, 38, 50, 59)
                .pressure(120, 36, 50, 59)
                .saturation(97, 36)
                .saturation(87, 59);

        assertThat(course.assess(NOW).episode().resolved()).isTrue();
        assertThat(Said.keys("T21", course.advice(NOW))).containsExactly("advice.t21.oxygen-not-started");
    }

    @Test
    @DisplayName("T21, F22 not where CRS was refuted: nothing is advised then")
    void untreatedAndRefuted() {
        List<AdviceItem> items = Course.after(Therapy.CAR_T)
                .inpatient()
                .fever(50)
                .temperature("37.0", 59)
                .pressure(84, 58, 59)
                .saturation(97, 58, 59)
                .condition(ConditionKind.CRS, RecordedCondition.Verification.REFUTED, 59.5)
                .advice(NOW);

        assertThat(Said.ids(items)).doesNotContain("T21");
    }

    @DisplayName("T21 still low after two boluses in 6 h, whether or not a pressor runs; at a high dose not after one")
    @ParameterizedTest(name = "norepinephrine {0} µg/min, boluses at {1} h and 57 h: not controlled {2}")
    @CsvSource({"25, 54, true", "25, 53.9, false", "0, 54, true"})
    void notControlledByBoluses(int dose, double first, boolean expected) {
        Course course = Course.febrile(Therapy.CAR_T, null, NOW).inpatient().pressure(84, 59.5);
        for (double hour : new double[] {first, 57}) {
            course.given(
                    Drug.CRYSTALLOID,
                    "saline",
                    new Amount(BigDecimal.valueOf(500), "mL"),
                    SupportReason.HYPOTENSION,
                    hour);
        }
        if (dose > 0) {
            course.norepinephrine(dose, 50);
        }

        assertThat(Said.keys("T21", course.advice(NOW)).contains("advice.t21.hypotension-not-controlled"))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("T21 still low on one low-dose pressor")
    void notControlled() {
        List<AdviceItem> items =
                Course.grade(3, Therapy.CAR_T, null, NOW).pressure(80, 59.5).advice(NOW);

        assertThat(Said.keys("T21", items)).containsExactly("advice.t21.hypotension-not-controlled");
    }
}
