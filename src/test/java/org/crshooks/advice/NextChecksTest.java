package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.advice.BedsideChart.hour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.Drug;
import org.crshooks.text.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextChecksTest {

    private static List<String> keys(BedsideChart chart) {
        return chart.advice().next().stream().map(Phrase::key).toList();
    }

    private static Optional<Phrase> line(BedsideChart chart, String prefix) {
        return chart.advice().next().stream()
                .filter(p -> p.key().startsWith(prefix))
                .findFirst();
    }

    @Test
    @DisplayName("E5 the next grade is due within 12 h")
    void grade() {
        assertThat(line(BedsideChart.carT().febrile(), "next.grade")
                        .orElseThrow()
                        .arguments())
                .containsExactly(hour(84));
    }

    @Test
    @DisplayName("E5 nothing is due without a sign of CRS")
    void nothing() {
        assertThat(BedsideChart.carT()
                        .temperature(60, "36.9")
                        .temperature(71, "36.8")
                        .pressure(71, 120)
                        .saturation(71, 97)
                        .advice()
                        .next())
                .isEmpty();
    }

    @Test
    @DisplayName("W3 monitoring by severity")
    void monitoring() {
        assertThat(keys(BedsideChart.carT().febrile())).contains("next.monitoring.mild");
        assertThat(keys(BedsideChart.carT().febrile().cannula(70, 2))).contains("next.monitoring.moderate");
        assertThat(keys(BedsideChart.carT().severe())).contains("next.monitoring.severe");
    }

    @ParameterizedTest
    @CsvSource({
        "64.02, due, 72.02, 88.02",
        "64, now, 64, 88",
        "48.02, now, 48.02, 72.02",
        "48, over, 48, 72",
    })
    @DisplayName("E4 response check at 8 h, escalation by 24 h")
    void response(double given, String key, double first, double second) {
        BedsideChart chart = BedsideChart.carT().fever(40).severe().dose(Drug.TOCILIZUMAB, given, "560");
        Phrase phrase = line(chart, "next.response").orElseThrow();
        assertThat(phrase.key()).isEqualTo("next.response." + key);
        assertThat(phrase.arguments()).containsExactly(hour(first), hour(second));
    }

    @Test
    @DisplayName("E4 repeated steroid doses do not push the check away, a new blocker dose does")
    void clock() {
        BedsideChart steroid =
                BedsideChart.carT().severe().dose(Drug.DEXAMETHASONE, 61, "10").dose(Drug.DEXAMETHASONE, 67, "10");
        assertThat(line(steroid, "next.response").orElseThrow().arguments()).contains(hour(61));
        BedsideChart both = steroid.dose(Drug.TOCILIZUMAB, 66, "560");
        assertThat(line(both, "next.response").orElseThrow().arguments()).contains(hour(74));
    }

    @ParameterizedTest
    @CsvSource({
        "'66', 74",
        "'64.02', 72.02",
        "'64', ''",
        "'61 65 71', 85",
        "'61 61.5 64', 85",
        "'41 50 58 66', none",
    })
    @DisplayName("E5, T4 the time from which tocilizumab is allowed again")
    void tocilizumab(String doses, String expected) {
        BedsideChart chart = BedsideChart.carT().fever(40).severe();
        for (String dose : doses.split(" ")) {
            chart.dose(Drug.TOCILIZUMAB, Double.parseDouble(dose), "560");
        }
        Optional<Phrase> phrase = line(chart, "next.tocilizumab");
        if (expected == null || expected.isEmpty()) {
            assertThat(phrase).isEmpty();
        } else if (expected.equals("none")) {
            assertThat(phrase.orElseThrow().key()).isEqualTo("next.tocilizumab.none");
        } else {
            Instant allowed = (Instant) phrase.orElseThrow().arguments().get(0);
            assertThat(allowed).isEqualTo(hour(Double.parseDouble(expected)));
        }
    }

    @Test
    @DisplayName("M3 the time at which a running vasopressor makes MSKCC grade 3")
    void mskcc() {
        assertThat(line(BedsideChart.carT().severe(), "next.mskcc")
                        .orElseThrow()
                        .arguments())
                .containsExactly(hour(90));
        assertThat(keys(BedsideChart.carT().febrile())).doesNotContain("next.mskcc");
    }

    @Test
    @DisplayName("I2 ICE with each grade from severe CRS on, CAPD under 12 years, neither in fever alone")
    void neurotoxicity() {
        assertThat(keys(BedsideChart.carT().severe())).contains("next.ice");
        assertThat(keys(BedsideChart.carT().born(LocalDate.of(2019, 1, 1)).severe()))
                .contains("next.capd")
                .doesNotContain("next.ice");
        assertThat(keys(BedsideChart.carT().febrile())).doesNotContain("next.ice");
    }
}
