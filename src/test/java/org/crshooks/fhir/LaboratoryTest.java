package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.LabResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaboratoryTest {

    private static LabResult one(String code, String rest) {
        ClinicalTimeline timeline = Charts.read(Charts.observation(code, rest));
        assertThat(timeline.labs()).hasSize(1);
        return timeline.labs().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "777-3, 45, 10*9/L, 45, 10*9/L",
        "777-3, 45, 10*3/uL, 45, 10*9/L",
        "777-3, 45000, /uL, 45, 10*9/L",
        "751-8, 0.5, x10^9/L, 0.5, 10*9/L",
        "751-8, 500, cells/uL, 0.5, 10*9/L",
        "2160-0, 1.2, mg/dL, 1.2, mg/dL",
        "2160-0, 106, umol/L, 106, umol/L",
        "2160-0, 106, µmol/L, 106, umol/L",
        "1742-6, 220, U/L, 220, U/L",
        "1742-6, 220, IU/L, 220, U/L",
        "10230-1, 50, %, 50, %",
        "10230-1, 0.5, 1, 50, %",
        "8636-3, 480, ms, 480, ms",
        "8636-3, 0.48, s, 480, ms",
        "6301-6, 1.5, {INR}, 1.5, ''",
        "1988-5, 20, mg/dL, 20, mg/dL",
        "1988-5, 200, mg/L, 200, mg/L",
    })
    @DisplayName("F20 laboratory values and their units")
    void values(String code, String number, String unit, String value, String expected) {
        LabResult result = one(code, "'valueQuantity':" + Charts.quantity(number, unit));
        assertThat(result.value()).isEqualByComparingTo(value);
        assertThat(result.unit()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "777-3, 45, K/uL, unknown-unit",
        "777-3, 45, g/L, unknown-unit",
        "777-3, 45, G/L, unknown-unit",
        "2160-0, 1.2, banana, unknown-unit",
        "2160-0, 1.2, 10*9/L, unknown-unit",
        "2160-0, -1, mg/dL, implausible-value",
        "10230-1, 101, %, implausible-value",
        "6301-6, 70, %, unknown-unit",
    })
    @DisplayName("H9 units that a test cannot have")
    void refused(String code, String number, String unit, String reason) {
        ClinicalTimeline timeline =
                Charts.read(Charts.observation(code, "'valueQuantity':" + Charts.quantity(number, unit)));
        assertThat(timeline.labs()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'high':{'value':40,'unit':'U/L'} | | 40",
                "'low':{'value':10,'unit':'U/L'},'high':{'value':40,'unit':'U/L'} | 10 | 40",
                "'high':{'value':0.04,'unit':'U/mL','system':'http://unitsofmeasure.org','code':'U/mL'} | | 40",
                "'high':{'value':1,'unit':'ukat/L'} | | 60",
                "'high':{'value':40,'unit':'mg/dL'} | | ",
                "'high':{'value':40} | | ",
                "'text':'10-40' | | ",
                "'type':{'coding':[{'code':'recommended'}]},'high':{'value':40,'unit':'U/L'} | | ",
            })
    @DisplayName("F20 the normal range in the value's unit, or none")
    void ranges(String range, BigDecimal low, BigDecimal high) {
        LabResult result = one(
                "1742-6", "'valueQuantity':" + Charts.quantity("220", "U/L") + ",'referenceRange':[{" + range + "}]");
        assertThat(result.low() == null).isEqualTo(low == null);
        assertThat(result.high() == null).isEqualTo(high == null);
        if (low != null) {
            assertThat(result.low()).isEqualByComparingTo(low);
        }
        if (high != null) {
            assertThat(result.high()).isEqualByComparingTo(high);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'valueQuantity':{'value':5,'comparator':'<','unit':'mg/L'}",
                "'valueString':'5 mg/L'",
                "'dataAbsentReason':{'text':'haemolysed'}",
            })
    @DisplayName("H10 comparators and text are no results")
    void unreadable(String value) {
        ClinicalTimeline timeline = Charts.read(Charts.observation("1988-5", value));
        assertThat(timeline.labs()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }
}
