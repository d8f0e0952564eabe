package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.text.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganTableTest {

    private static List<Phrase> organs(BedsideChart chart) {
        return chart.advice().organs();
    }

    @ParameterizedTest
    @CsvSource({
        // baseline within the limits: both versions by multiples of the limit
        "ALT, 30, 40, 200, 2, 2",
        "ALT, 30, 40, 200.1, 3, 3",
        "ALT, 30, 40, 880, 4, 4",
        // baseline abnormal: v5.0 by multiples of the baseline
        "ALT, 80, 40, 119, 1, 0",
        "ALT, 80, 40, 120, 1, 1",
        "ALT, 80, 40, 241, 3, 2",
        "AST, 80, 40, 400.1, 3, 3",
        "BILIRUBIN, 2.0, 1.0, 2.5, 2, 1",
        "BILIRUBIN, 2.0, 1.0, 3.1, 3, 2",
        // v5.0 has no grade 1 for a rise above the baseline alone
        "CREATININE, 0.6, 1.2, 0.9, 1, 0",
        "CREATININE, 0.6, 1.2, 0.91, 2, 2",
    })
    @DisplayName("W8 each value with its CTCAE v4.03 and v5.0 grade")
    void grades(LabTest test, String before, String limit, String value, int v403, int v5) {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(test, -24, before, "U/L", null, limit)
                .lab(test, 70, value, "U/L", null, limit);
        assertThat(organs(chart)).singleElement().satisfies(line -> {
            assertThat(line.key()).isEqualTo("organ.graded");
            assertThat(line.arguments().get(3)).isEqualTo(v403);
            assertThat(line.arguments().get(4)).isEqualTo(v5);
        });
    }

    @Test
    @DisplayName("W8 value, time, change, versions and scales in one line")
    void line() {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.CREATININE, -24, "0.9", "mg/dL", null, "1.2")
                .lab(LabTest.CREATININE, 70, "2.1", "mg/dL", null, "1.2");
        assertThat(BedsideChart.english(organs(chart)))
                .containsExactly(
                        "creatinine 2.1 mg/dL (06:00 (UTC), 2 h ago; before therapy 0.9 mg/dL, 1 Jan 08:00 (UTC), 4 d ago):"
                                + " CTCAE v4.03 grade 2, v5.0 grade 2; counts in Lee 2014, CARTOX, Penn, CTCAE v4.0");
    }

    @ParameterizedTest
    @CsvSource({
        "CREATININE, 1, cartox-2018",
        "CREATININE, 2, lee-2014 cartox-2018 penn-2018 ctcae-v4",
        "ALT, 2, lee-2014 cartox-2018",
        "ALT, 3, lee-2014 cartox-2018 penn-2018",
        "BILIRUBIN, 3, lee-2014 cartox-2018 penn-2018",
        "EJECTION_FRACTION, 3, lee-2014 cartox-2018",
        "RASH, 1, cartox-2018",
    })
    @DisplayName("W8 in which scales a toxicity counts")
    void scales(OrganTerm term, int grade, String scales) {
        String said =
                BedsideChart.english(List.of(OrganTable.counts(term, grade))).get(0);
        String expected =
                BedsideChart.english(List.of(scales.split(" ")).stream()
                                .map(id -> Phrase.of("scale." + id))
                                .toList())
                        .stream()
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow();
        assertThat(said).isEqualTo("counts in " + expected);
    }

    @Test
    @DisplayName("W8 a toxicity that was there before the therapy counts nowhere")
    void old() {
        BedsideChart chart = BedsideChart.carT()
                .febrile()
                .lab(LabTest.BILIRUBIN, -24, "2.5", "mg/dL", null, "1.0")
                .lab(LabTest.BILIRUBIN, 70, "2.4", "mg/dL", null, "1.0");
        assertThat(BedsideChart.english(organs(chart)))
                .singleElement()
                .satisfies(line -> assertThat(line).endsWith("counts in no scale"));
    }

    @Test
    @DisplayName("W8 a value without a normal range is named, a normal one is not")
    void withoutRange() {
        assertThat(organs(BedsideChart.carT().febrile().lab(LabTest.ALT, 70, "300", "U/L")))
                .extracting(Phrase::key)
                .containsExactly("organ.not-computable");
        assertThat(organs(BedsideChart.carT().febrile().lab(LabTest.ALT, 70, "30", "U/L", null, "40")))
                .isEmpty();
    }

    @Test
    @DisplayName("W8 graded events, and raised values that no scale grades")
    void others() {
        assertThat(organs(BedsideChart.carT()
                        .febrile()
                        .event(OrganTerm.DIARRHOEA, 2, 70)
                        .lab(LabTest.TROPONIN, 70, "80", "ng/L", null, "14")))
                .extracting(Phrase::key)
                .containsExactly("organ.event", "organ.ungraded");
    }
}
