package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corticosteroid amounts by cause, age and weight (T5, T7, T8, T13). */
class CorticosteroidTest {

    private static final double NOW = 60;

    @Test
    @DisplayName("T5 three options with amounts for an adult")
    void adult() {
        List<AdviceItem> items = carT(3).weight("70").advice(NOW);

        assertThat(Said.amount(Drug.HYDROCORTISONE, items)).isEqualTo("100");
        assertThat(Said.amount(Drug.DEXAMETHASONE, items)).isEqualTo("10");
        assertThat(Said.amount(Drug.METHYLPREDNISOLONE, items)).isEqualTo("70");
        assertThat(Said.words("T5", items))
                .contains("100 mg IV every 8 h", "10 mg IV, up to 4 times a day", "1 mg/kg/day × 70 kg = 70 mg/day IV");
        assertThat(Said.of("T5", items).stream().filter(AdviceItem::option)).hasSize(3);
    }

    @DisplayName("T5 under 18 years or 40 kg only methylprednisolone is worked out")
    @ParameterizedTest(name = "born {0}, {1} kg: adult amounts {2}")
    @CsvSource({
        "2008-01-04, 40, true",
        "2008-01-05, 40, false",
        "1975-06-01, 40.0, true",
        "1975-06-01, 39.9, false",
        "2008-01-05, 70, false"
    })
    void child(LocalDate born, String weight, boolean adult) {
        List<AdviceItem> items = carT(4).born(born).weight(weight).advice(NOW);

        assertThat(Said.amount(Drug.HYDROCORTISONE, items)).isEqualTo(adult ? "100" : null);
        assertThat(Said.amount(Drug.DEXAMETHASONE, items)).isEqualTo(adult ? "10" : null);
        assertThat(Said.doses(Drug.METHYLPREDNISOLONE, items).map(Dose::unit)).contains("mg/d");
        assertThat(Said.words("T5", items).contains("paediatric dose: local protocol"))
                .isEqualTo(!adult);
        assertThat(Said.words("T5", items).contains("500 mg IV every 12 h")).isEqualTo(adult);
    }

    @Test
    @DisplayName("T5 without age and weight no amount at all")
    void unknownPatient() {
        List<AdviceItem> items = carT(3).born(null).advice(NOW);

        assertThat(Said.of("T5", items).stream().map(AdviceItem::dose).filter(d -> d != null))
                .hasSize(3)
                .allMatch(d -> d.amount() == null);
        assertThat(Said.words("T5", items)).contains("age and weight missing");
    }

    @Test
    @DisplayName("T5 grade 4: ASCO 2021 as an option with its source")
    void asco() {
        List<AdviceItem> items = carT(4).weight("70").advice(NOW);

        AdviceItem asco = Said.of("T5", items).stream()
                .filter(i -> i.text().key().equals("advice.t5.asco"))
                .findFirst()
                .orElseThrow();
        assertThat(asco.option()).isTrue();
        assertThat(asco.citations()).extracting(Citation::year).containsExactly(2021);
        assertThat(Said.words(asco))
                .contains("500 mg IV every 12 h for 3 days, 250 mg every 12 h for 2 days, 125 mg every 12 h for 2 days,"
                        + " 60 mg every 12 h until grade 1");
        assertThat(Said.words("T5", carT(3).advice(NOW))).doesNotContain("ASCO");
    }

    @DisplayName("T7, T8 dexamethasone and blinatumomab by weight, 45 kg and above fixed")
    @ParameterizedTest(name = "{0} kg, {1} cm: dexamethasone {2} mg, restart {3} then {4} µg/day")
    @CsvSource({
        "45, 160, 8, 9, 28",
        "45.0, , 8, 9, 28",
        "70, 180, 8, 9, 28",
        "44.9, 160, 7.05, 7.05, 21.15",
        "20, 115, 4, 4, 12"
    })
    void blinatumomab(String weight, String height, String dexamethasone, String first, String then) {
        Course course = Course.grade(3, Therapy.BISPECIFIC, "blinatumomab", NOW).weight(weight);
        List<AdviceItem> items = (height == null ? course : course.height(height)).advice(NOW);

        assertThat(Said.amount(Drug.DEXAMETHASONE, items)).isEqualTo(dexamethasone);
        assertThat(Said.words("T8", items))
                .contains(dexamethasone + " mg IV or by mouth every 8 h for up to 3 days, then taper over 4 days")
                .contains(first + " µg/day", then + " µg/day")
                .doesNotContain("mg/day");
    }

    @DisplayName("T7, T8 no height or no weight: the rule only")
    @ParameterizedTest(name = "{0} kg: {1}")
    @CsvSource({"44.9, height missing", ", weight missing"})
    void blinatumomabRuleOnly(String weight, String why) {
        Course course = Course.grade(3, Therapy.BISPECIFIC, "blinatumomab", NOW);
        List<AdviceItem> items = (weight == null ? course : course.weight(weight)).advice(NOW);

        assertThat(Said.amount(Drug.DEXAMETHASONE, items)).isNull();
        assertThat(Said.words("T8", items)).contains("8 mg (under 45 kg 5 mg/m², at most 8 mg; " + why + ")");
        assertThat(Said.words("T8", items)).contains("5 and then 15 µg/m²/day (" + why + ")");
    }

    @Test
    @DisplayName("T7 body surface by Mosteller, named; never above 8 mg")
    void mosteller() {
        Course tall = Course.grade(3, Therapy.BISPECIFIC, "blinatumomab", NOW).weight("44.9");

        assertThat(Said.words("T8", tall.height("220").advice(NOW)))
                .contains("5 mg/m² × 1.66 m² (Mosteller) = 8.3 mg, capped at 8 mg");
    }

    @DisplayName("T13 methylprednisolone 2 mg/kg per day, at most 1 g")
    @ParameterizedTest(name = "{0} kg: {1} mg")
    @CsvSource({"70, 140", "500, 1000", ", "})
    void refractory(String weight, String milligrams) {
        Course course = carT(3).tocilizumab(42, 51).dexamethasone(42);
        List<AdviceItem> items = (weight == null ? course : course.weight(weight)).advice(NOW);

        AdviceItem first = Said.of("T13", items).get(0);
        assertThat(first.dose().amount() == null ? null : first.dose().amount().toPlainString())
                .isEqualTo(milligrams);
        assertThat(Said.words(first)).contains("2 mg/kg/day", "3 days");
    }

    private static Course carT(int grade) {
        return Course.grade(grade, Therapy.CAR_T, null, NOW);
    }
}
