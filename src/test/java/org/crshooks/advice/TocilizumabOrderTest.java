package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.advice.Draft.review;
import static org.crshooks.advice.Draft.tocilizumab;

import java.time.LocalDate;
import java.util.stream.DoubleStream;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** O1, rule by rule and boundary by boundary; hour 60 after CAR-T, grade 3. */
class TocilizumabOrderTest {

    private static final double NOW = 60;

    private static Course severe() {
        return Course.grade(3, Therapy.CAR_T, null, NOW);
    }

    private static Course adult() {
        return severe().weight("70");
    }

    @ParameterizedTest
    @CsvSource({
        "70, 560 mg, ''",
        "70, 8 mg/kg, ''",
        "70, 560000 ug, ''",
        "70, 0.56 g, ''",
        "70, 616 mg, ''",
        "70, 616.1 mg, WARNING o1.over",
        "70, 700 mg, WARNING o1.over",
        "70, 700.1 mg, CRITICAL o1.over",
        "70, 800 mg, CRITICAL o1.over",
        "70, 504 mg, ''",
        "70, 503.9 mg, WARNING o1.under",
        "70, 900 mg, CRITICAL o1.over-maximum",
        "99.9, 800 mg, ''",
        "100.1, 800 mg, ''",
        "100.1, 800.1 mg, CRITICAL o1.over-maximum",
        "120, 960 mg, CRITICAL o1.over-maximum",
        "29.9, 358.8 mg, ''",
        "29.9, 240 mg, WARNING o1.under",
        "30, 240 mg, ''",
        "30, 360 mg, CRITICAL o1.over"
    })
    @DisplayName("O1, T4 amount against weight: 10 and 25 per cent, 800 mg, 30 kg")
    void amount(String kilograms, String dose, String expected) {
        assertThat(String.join(",", review(severe().weight(kilograms), NOW, tocilizumab(dose))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, 160 mg, ''", "20, 240 mg, ''", "20, 143 mg, WARNING o1.under", "20, 265 mg, WARNING o1.over"})
    @DisplayName("O1, T7 below 30 kg both 8 and 12 mg/kg are right for a bispecific")
    void bispecificChild(String kilograms, String dose, String expected) {
        Course course = Course.grade(4, Therapy.BISPECIFIC, "teclistamab", NOW).weight(kilograms);
        assertThat(String.join(",", review(course, NOW, tocilizumab(dose)))).isEqualTo(expected);
    }

    @Test
    @DisplayName("O6 given doses that are not known: a warning, since interval and number cannot be compared")
    void givenDosesUnknown() {
        Course unanswered = adult().medicationKnownFrom(Double.POSITIVE_INFINITY);
        assertThat(review(unanswered, NOW, tocilizumab("560 mg"))).containsExactly("WARNING o6.doses-unknown");
        assertThat(review(adult().medicationKnownFrom(NOW - 24), NOW, tocilizumab("560 mg")))
                .containsExactly("WARNING o6.doses-unknown");
        assertThat(review(adult().medicationKnownFrom(0), NOW, tocilizumab("560 mg")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, NaN, WARNING o6.untimed",
        "NaN, 55, CRITICAL o1.early.untimed",
        "40, 64, CRITICAL o1.early.untimed",
        "NaN, 52, ''"
    })
    @DisplayName("O1, O6 a given dose without an exact time: less than 8 h from the latest possible moment")
    void givenWithoutExactTime(double from, double latest, String expected) {
        assertThat(String.join(",", review(adult().untimedTocilizumab(from, latest), NOW, tocilizumab("560 mg"))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("O1 no weight, or one older than 14 days, is a warning; above 800 mg it is critical all the same")
    void withoutWeight() {
        assertThat(review(severe(), NOW, tocilizumab("560 mg"))).containsExactly("WARNING o1.no-weight");
        assertThat(review(severe().weight("70", NOW - 14 * 24 - 0.01), NOW, tocilizumab("560 mg")))
                .containsExactly("WARNING o1.no-weight");
        assertThat(review(severe().weight("70", NOW - 14 * 24), NOW, tocilizumab("560 mg")))
                .isEmpty();
        assertThat(review(severe(), NOW, tocilizumab("900 mg")))
                .containsExactly("CRITICAL o1.over-maximum", "WARNING o1.no-weight");
    }

    @ParameterizedTest
    @CsvSource({"7.983333, CRITICAL o1.early.given", "8, ''", "5, CRITICAL o1.early.given"})
    @DisplayName("O1 interval: 7 h 59 min and 8 h after the last given dose")
    void interval(double hours, String expected) {
        assertThat(String.join(",", review(adult().tocilizumab(NOW - hours), NOW, tocilizumab("560 mg"))))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("O1 an order for later is measured at its own time")
    void dueLater() {
        Course course = adult().tocilizumab(NOW - 5);
        assertThat(review(course, NOW, tocilizumab("560 mg").due(Course.at(NOW + 3))))
                .isEmpty();
        assertThat(review(course, NOW, tocilizumab("560 mg").due(Course.at(NOW + 2.9))))
                .containsExactly("CRITICAL o1.early.given");
    }

    @Test
    @DisplayName("O1 a signed order keeps the interval, a draft in the chart does not; the order itself is no other")
    void signed() {
        Draft other = tocilizumab("560 mg").due(Course.at(NOW - 5));
        assertThat(review(adult().ordered(other.named("old").signed()), NOW, tocilizumab("560 mg")))
                .containsExactly("CRITICAL o1.early.signed");
        assertThat(review(adult().ordered(other.signed()), NOW, tocilizumab("560 mg")))
                .isEmpty();
        assertThat(review(adult().ordered(tocilizumab("560 mg").named("old").signed()), NOW, tocilizumab("560 mg")))
                .containsExactly("WARNING o6.signed-without-time");
    }

    @Test
    @DisplayName("O1 of two orders in one request the second is too early")
    void twice() {
        assertThat(review(
                        adult(),
                        NOW,
                        tocilizumab("560 mg"),
                        tocilizumab("560 mg").named("d2")))
                .containsExactly("CRITICAL o1.early.signed");
    }

    @Test
    @DisplayName("O1 two orders without an id are two orders, also beside a signed one without an id")
    void twiceWithoutId() {
        Draft nameless = tocilizumab("560 mg").unnamed();
        assertThat(review(adult(), NOW, nameless, nameless)).containsExactly("CRITICAL o1.early.signed");
        Draft signed = nameless.due(Course.at(NOW - 5));
        assertThat(review(adult().ordered(signed.signed()), NOW, nameless)).containsExactly("CRITICAL o1.early.signed");
    }

    @ParameterizedTest
    @CsvSource({"3, ''", "4, CRITICAL o1.count"})
    @DisplayName("O1 the fourth dose is right, the fifth is critical")
    void count(int given, String expected) {
        Course course =
                adult().tocilizumab(DoubleStream.of(2, 12, 22, 32).limit(given).toArray());
        assertThat(String.join(",", review(course, NOW, tocilizumab("560 mg")))).isEqualTo(expected);
    }

    @Test
    @DisplayName("O1 two doses of one order: 5 and 8 h apart, in one instruction or in two")
    void twoDosesOfOneOrder() {
        Draft order = tocilizumab("560 mg");
        assertThat(review(adult(), NOW, order.at(NOW, NOW + 5))).containsExactly("CRITICAL o1.early.own");
        assertThat(review(adult(), NOW, order.at(NOW - 0.2, NOW + 7.8))).isEmpty();
        assertThat(review(adult(), NOW, order.at(NOW), order.at(NOW + 4))).containsExactly("CRITICAL o1.early.own");
        assertThat(review(adult(), NOW, order.at(NOW), order.at(NOW + 8))).isEmpty();
        assertThat(review(adult(), NOW, order.times("4").every(6, 2))).containsExactly("CRITICAL o1.repeats");
        assertThat(review(adult(), NOW, order.every(7.5, 2))).containsExactly("CRITICAL o1.early.own");
        assertThat(review(adult(), NOW, order.every(8, 2))).isEmpty();
    }

    @Test
    @DisplayName("O1 a later dose of the order is held against given doses, signed orders and other drafts too")
    void laterDoses() {
        Draft order = tocilizumab("560 mg").at(NOW, NOW + 10);
        Draft signed = tocilizumab("560 mg").named("old").at(NOW + 15);
        assertThat(review(adult().ordered(signed.signed()), NOW, order)).containsExactly("CRITICAL o1.early.signed");
        assertThat(review(adult(), NOW, order, tocilizumab("560 mg").named("d2").at(NOW + 15)))
                .containsExactly("CRITICAL o1.early.signed");
        assertThat(review(adult(), NOW, order, tocilizumab("560 mg").named("d2").at(NOW + 18)))
                .isEmpty();
    }

    @Test
    @DisplayName("O1 the fifth dose by drafts, by a repeat and beside a signed order; the fourth is right")
    void fifthOrdered() {
        Course three = adult().tocilizumab(2, 14, 30);
        Draft now = tocilizumab("560 mg").at(NOW);
        Draft later = tocilizumab("560 mg").named("d2").at(NOW + 10);
        assertThat(review(three, NOW, now, later)).containsExactly("CRITICAL o1.count.ordered");
        assertThat(review(three, NOW, later, now)).containsExactly("CRITICAL o1.count.ordered");
        assertThat(review(adult().tocilizumab(2, 14), NOW, now, later)).isEmpty();
        Draft repeat = tocilizumab("560 mg");
        assertThat(review(three, NOW, repeat.every(8, 1))).isEmpty();
        assertThat(review(three, NOW, repeat.every(8, 2))).containsExactly("CRITICAL o1.count.ordered");
        assertThat(review(adult().tocilizumab(30), NOW, repeat.every(8, 3))).isEmpty();
        assertThat(review(
                        adult().tocilizumab(2, 14, 30).ordered(now.named("old").signed()), NOW, later))
                .containsExactly("CRITICAL o1.count.ordered");
    }

    @Test
    @DisplayName("O1 a signed dose that was given is one dose; one that is long overdue is not counted")
    void signedAndGiven() {
        Draft later = tocilizumab("560 mg").at(NOW + 10);
        Draft signed = tocilizumab("560 mg").named("old").at(NOW - 9);
        assertThat(review(adult().tocilizumab(2, 14, NOW - 8.5).ordered(signed.signed()), NOW, later))
                .isEmpty();
        assertThat(review(adult().tocilizumab(2, 14, 30).ordered(signed.signed()), NOW, later))
                .isEmpty();
    }

    @Test
    @DisplayName("O1 a repeat without an end: critical where its fifth dose lies inside the expected window")
    void withoutEnd() {
        Draft endless = tocilizumab("560 mg").times("3").every(8, null);
        assertThat(review(adult(), NOW, endless)).containsExactly("CRITICAL o1.count.endless");
        assertThat(review(adult(), NOW, endless.every(24 * 3, null))).isEmpty();
        assertThat(review(adult(), NOW, endless.every(8, 3))).isEmpty();
    }

    @Test
    @DisplayName("O1 the fourth dose in 24 h by drafts and signed orders")
    void inADayOrdered() {
        Course two = adult().tocilizumab(NOW - 16, NOW - 8);
        Draft now = tocilizumab("560 mg").at(NOW);
        assertThat(review(two, NOW, now, tocilizumab("560 mg").named("d2").at(NOW + 8)))
                .isEmpty();
        Course closer = adult().tocilizumab(NOW - 15.5, NOW - 8);
        assertThat(review(closer, NOW, now, tocilizumab("560 mg").named("d2").at(NOW + 8)))
                .containsExactly("CRITICAL o1.day.ordered");
    }

    @Test
    @DisplayName("O1 never more than three in 24 h; exactly 24 h ago is outside")
    void inADay() {
        assertThat(review(adult().tocilizumab(NOW - 23.9, NOW - 16, NOW - 8), NOW, tocilizumab("560 mg")))
                .containsExactly("CRITICAL o1.day");
        assertThat(review(adult().tocilizumab(NOW - 24, NOW - 16, NOW - 8), NOW, tocilizumab("560 mg")))
                .isEmpty();
        assertThat(review(adult(), NOW, tocilizumab("560 mg").times("4"))).containsExactly("CRITICAL o1.repeats");
        assertThat(review(adult(), NOW, tocilizumab("560 mg").times("3"))).isEmpty();
    }

    @Test
    @DisplayName("O1, O6 route, infusion time, age")
    void otherParts() {
        Draft right = tocilizumab("560 mg");
        assertThat(review(adult(), NOW, right.by(Route.SUBCUTANEOUS))).containsExactly("WARNING o1.route");
        assertThat(review(adult(), NOW, right.by(Route.NOT_CHARTED))).containsExactly("WARNING o6.route-missing");
        assertThat(review(adult(), NOW, right.over("0.5"))).containsExactly("INFORMATION o1.infusion");
        assertThat(review(adult(), NOW, right.over("1.000000"))).isEmpty();
        Course infant = severe().weight("8").born(LocalDate.of(2024, 6, 1));
        assertThat(review(infant, NOW, tocilizumab("96 mg"))).containsExactly("INFORMATION o1.age");
    }

    @Test
    @DisplayName("O1, T14, T19 no sign of CRS, and neurotoxicity without CRS")
    void withoutCrs() {
        Course well = Course.after(Therapy.CAR_T)
                .temperature("36.8", NOW - 20, NOW - 1)
                .pressure(120, NOW - 1)
                .saturation(97, NOW - 1)
                .weight("70");
        assertThat(review(well, NOW, tocilizumab("560 mg"))).containsExactly("WARNING o1.no-sign");
        assertThat(review(well, NOW, tocilizumab("560 mg").reason(SupportReason.OTHER_CAUSE, ConditionKind.ICANS)))
                .containsExactly("WARNING o1.icans");
        assertThat(review(
                        well.condition(ConditionKind.ICANS, Verification.CONFIRMED, NOW - 2),
                        NOW,
                        tocilizumab("560 mg")))
                .containsExactly("WARNING o1.icans");
        assertThat(review(adult(), NOW, tocilizumab("560 mg").reason(SupportReason.OTHER_CAUSE, ConditionKind.ICANS)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', WARNING o6.dose-missing", "1 {vial}, WARNING o6.dose-unit", "20 mL, WARNING o6.dose-unit"})
    @DisplayName("O6 a dose that cannot be compared is named")
    void cannotCompare(String dose, String expected) {
        assertThat(review(adult(), NOW, tocilizumab(dose))).containsExactly(expected);
    }

    @Test
    @DisplayName("O6 tocilizumab outside any window is silent, and so is another drug")
    void elsewhere() {
        assertThat(review(Course.after(Therapy.CAR_T).weight("70"), 24 * 60, tocilizumab("900 mg")))
                .isEmpty();
        assertThat(review(adult(), NOW, Draft.of(Drug.ANTIBACTERIAL, "2 g"))).isEmpty();
    }

    @Test
    @DisplayName("O5 GM-CSF during CRS")
    void gmCsf() {
        assertThat(review(adult(), NOW, Draft.of(Drug.SARGRAMOSTIM, "250 ug/m2")))
                .containsExactly("WARNING o5.gm-csf");
        assertThat(review(
                        Course.after(Therapy.CAR_T).temperature("36.8", NOW - 1),
                        NOW,
                        Draft.of(Drug.SARGRAMOSTIM, "250 ug")))
                .isEmpty();
    }
}
