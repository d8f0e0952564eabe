package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    private static ClinicalTimeline read(String code, String quantity) {
        return Charts.read(Charts.observation(code, "'valueQuantity':" + quantity));
    }

    @ParameterizedTest
    @CsvSource({
        "38.0, Cel, 38.0",
        "37.96, Cel, 37.96",
        "100.4, [degF], 38",
        "100.40, [degF], 38",
        "100.39999999999999999999999999, [degF], 37.99999999999999999999999999444444",
        "311.15, K, 38.00",
        "311.14, K, 37.99",
        "30, Cel, 30",
        "45, Cel, 45",
        "86, [degF], 30",
        "113, [degF], 45",
        "37.5, degC, 37.5",
        "101, degF, 38.33333333333333333333333333333333",
    })
    @DisplayName("F1 temperatures convert exactly, so that 100.4 F is a fever and 100.3 F is none")
    void temperature(String value, String unit, String celsius) {
        assertThat(read("8310-5", Charts.quantity(value, unit)).temperatures())
                .singleElement()
                .satisfies(t -> assertThat(t.celsius()).isEqualByComparingTo(celsius));
    }

    @ParameterizedTest
    @CsvSource({"degC, 38.5", "°C, 38.5", "℃, 38.5", "Deg C, 38.5", "摄氏度, 38.5", "Cel, 38.5", "celsius, 38.5"})
    @DisplayName("H9 words that can mean nothing else are accepted and shown as charted")
    void wordsForCelsius(String word, String value) {
        assertThat(read("8310-5", Charts.words(value, word)).temperatures())
                .singleElement()
                .satisfies(t -> assertThat(t.charted()).isEqualTo(value + " " + word));
    }

    @ParameterizedTest
    @CsvSource({
        "29.99, Cel, implausible-value",
        "45.01, Cel, implausible-value",
        "98.6, Cel, implausible-value",
        "38, [degF], implausible-value",
        "38, K, implausible-value",
        "38, C, unknown-unit",
        "100.4, F, unknown-unit",
        "38, cel/m, unknown-unit",
        "38, mm[Hg], unknown-unit",
    })
    @DisplayName("F1 H9 implausible values and unknown units are listed, and the unit is never guessed again")
    void temperatureRefused(String value, String unit, String reason) {
        for (String quantity : new String[] {Charts.quantity(value, unit), Charts.words(value, unit)}) {
            ClinicalTimeline timeline = read("8310-5", quantity);
            assertThat(timeline.temperatures()).isEmpty();
            assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 " + reason);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'value':39}",
                "{'value':39,'unit':''}",
                "{'value':39,'unit':'degC','system':'http://unitsofmeasure.org','code':'F'}",
                "{'value':39,'system':'urn:local','code':'Cel'}",
            })
    @DisplayName("H9 no unit is no number, and a UCUM code outweighs the text beside it")
    void unitMissingOrContradicted(String quantity) {
        assertThat(Charts.ignored(read("8310-5", quantity))).containsExactly("Observation/o1 unknown-unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'value':39,'unit':'degF','system':'http://unitsofmeasure.org','code':'Cel'} | 39",
                "{'value':102.2,'unit':'degF','system':'urn:local','code':'f1'} | 39",
                "{'value':39,'code':'Cel'} | 39",
            })
    @DisplayName("H9 the UCUM code counts, a local code does not")
    void codeBeforeText(String quantity, String celsius) {
        assertThat(read("8310-5", quantity).temperatures())
                .singleElement()
                .satisfies(t -> assertThat(t.celsius()).isEqualByComparingTo(celsius));
    }

    @ParameterizedTest
    @CsvSource({
        "8480-6, 12, kPa, 90.00744",
        "8480-6, 90, mm[Hg], 90",
        "8480-6, 89.9, mmHg, 89.9",
        "8480-6, 20, mm[Hg], 20",
        "8480-6, 350, mm[Hg], 350",
    })
    @DisplayName("F11 systolic pressure in mm[Hg] and kPa")
    void systolic(String code, String value, String unit, String expected) {
        assertThat(read(code, Charts.quantity(value, unit)).bloodPressures())
                .singleElement()
                .satisfies(b -> assertThat(b.systolic()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "59408-5, 90, %, 90",
        "59408-5, 0.9, 1, 90",
        "59408-5, 1, %, 1",
        "59410-1, 100, %, 100",
    })
    void saturation(String code, String value, String unit, String expected) {
        assertThat(read(code, Charts.quantity(value, unit)).saturations())
                .singleElement()
                .satisfies(s -> assertThat(s.percent()).isEqualByComparingTo(expected))
                .satisfies(s -> assertThat(s.onRoomAir()).isEqualTo(code.equals("59410-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "3150-0, 0.4, 1, 40",
        "3150-0, 0.4, %, 40",
        "3150-0, 40, %, 40",
        "3150-0, 21, %, 21",
        "3150-0, 1, 1, 100",
        "3150-0, 0.21, 1, 21",
        "3150-0, 100, percent, 100",
    })
    @DisplayName("F17 H9 an FiO2 of 0.4 is 40 %")
    void inspiredOxygen(String code, String value, String unit, String expected) {
        assertThat(read(code, Charts.quantity(value, unit)).inspiredOxygen())
                .singleElement()
                .satisfies(f -> assertThat(f.percent()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "6, L/min, 6",
        "6.5, l/min, 6.5",
        "6000, mL/min, 6",
        "360, L/h, 6",
        "0, L/min, 0",
        "120, LPM, 120",
    })
    @DisplayName("A1 oxygen flow around 6 L/min in every unit")
    void flow(String value, String unit, String expected) {
        assertThat(read("3151-8", Charts.quantity(value, unit)).flows())
                .singleElement()
                .satisfies(f -> assertThat(f.litresPerMinute()).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "8480-6, 19.9, mm[Hg], implausible-value",
        "8480-6, 351, mm[Hg], implausible-value",
        "8478-0, 9, mm[Hg], implausible-value",
        "8478-0, 301, mm[Hg], implausible-value",
        "8480-6, 120, cm[H2O], unknown-unit",
        "59408-5, 101, %, implausible-value",
        "59408-5, 0.97, %, implausible-value",
        "59408-5, 97, 1, implausible-value",
        "3150-0, 20, %, implausible-value",
        "3150-0, 0.2, 1, implausible-value",
        "3150-0, 101, %, implausible-value",
        "3151-8, 121, L/min, implausible-value",
        "3151-8, -1, L/min, implausible-value",
        "3151-8, 2, L, unknown-unit",
        "29463-7, 0.29, kg, implausible-value",
        "29463-7, 501, kg, implausible-value",
        "29463-7, 70, G, unknown-unit",
        "8302-2, 19, cm, implausible-value",
        "8302-2, 261, cm, implausible-value",
    })
    @DisplayName("H9 outside what a body can have, or in a unit of something else")
    void refused(String code, String value, String unit, String reason) {
        ClinicalTimeline timeline = read(code, Charts.quantity(value, unit));
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 " + reason);
        assertThat(timeline.bloodPressures()).isEmpty();
        assertThat(timeline.saturations()).isEmpty();
        assertThat(timeline.flows()).isEmpty();
        assertThat(timeline.weights()).isEmpty();
        assertThat(timeline.heights()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "29463-7, 150, [lb_av], 68.0388555",
        "29463-7, 3500, g, 3.5",
        "29463-7, 70, kg, 70",
        "29463-7, 70, Kgs, 70",
        "8302-2, 70, [in_i], 177.8",
        "8302-2, 1.7, m, 170",
        "8302-2, 170, cm, 170",
    })
    void weightAndHeight(String code, String value, String unit, String expected) {
        ClinicalTimeline timeline = read(code, Charts.quantity(value, unit));
        BigDecimal found = code.equals("8302-2")
                ? timeline.heights().get(0).centimetres()
                : timeline.weights().get(0).kilograms();
        assertThat(found).isEqualByComparingTo(expected);
    }
}
