package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D. */
class DischargeCheckTest {

    private static List<String> check(Course course, double hour) {
        return DischargeCheck.of(Draft.appraise(course, hour).care()).stream()
                .map(Draft::text)
                .toList();
    }

    /** Febrile at hour 30, resolved at hour 55 when the second normal temperature lies in the last 24 h without fever. */
    private static Course over() {
        return Course.after(Therapy.CAR_T)
                .fever(30)
                .temperature("36.8", 48, 55, 66, 78, 90)
                .pressure(120, 30, 48, 55, 66, 78, 90)
                .saturation(97, 30, 48, 55, 66, 78, 90)
                .inpatient();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4"})
    @DisplayName("D active CRS is critical and names what is open")
    void active(int grade) {
        Course course = Course.grade(grade, Therapy.CAR_T, null, 60);
        assertThat(check(course, 60)).containsExactly("CRITICAL d.active");
        Phrase text =
                DischargeCheck.of(Draft.appraise(course, 60).care()).get(0).text();
        assertThat(text.arguments().get(0)).isEqualTo(grade);
        assertThat(text.toString()).contains("open.fever");
    }

    @Test
    @DisplayName("D, F21 normal temperature alone is not resolution: an antipyretic and missing signs are named")
    void notConfirmed() {
        Course course = Course.after(Therapy.CAR_T)
                .fever(30)
                .temperature("36.8", 56, 60)
                .given(org.crshooks.clinical.Drug.PARACETAMOL, 50)
                .inpatient();
        assertThat(check(course, 60)).containsExactly("CRITICAL d.not-confirmed");
        assertThat(DischargeCheck.of(Draft.appraise(course, 60).care()).toString())
                .contains("open.antipyretic", "open.blood-pressure-not-known", "open.oxygenation-not-known")
                .doesNotContain("open.fever");
    }

    @ParameterizedTest
    @CsvSource({"60, WARNING d.recent", "78.9, WARNING d.recent", "79, ''", "90, ''"})
    @DisplayName("D resolved less than 24 h ago")
    void recent(double hour, String expected) {
        assertThat(String.join(",", check(over(), hour))).isEqualTo(expected);
    }

    @Test
    @DisplayName("D resolved on treatment names the drug")
    void onTreatment() {
        Course course = over().tocilizumab(31);
        assertThat(check(course, 90)).containsExactly("WARNING d.on-treatment");
        assertThat(DischargeCheck.of(Draft.appraise(course, 90).care())
                        .get(0)
                        .text()
                        .toString())
                .contains("drug.tocilizumab");
    }

    @Test
    @DisplayName("D no CRS at all is silent; no temperature on day 2 after CAR-T is not")
    void none() {
        Course well = Course.after(Therapy.CAR_T)
                .temperature("36.8", 48, 58)
                .pressure(120, 58)
                .saturation(97, 58);
        assertThat(check(well, 60)).isEmpty();
        assertThat(check(Course.after(Therapy.CAR_T).pressure(120, 58).saturation(97, 58), 60))
                .containsExactly("WARNING d.unknown");
    }
}
