package org.crshooks.episode;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.Channel;
import org.crshooks.fact.Input;
import org.crshooks.grading.GradeResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies on pages that were not had may still be running. The therapy is at hour 0, the assessment at hour 72. */
class OlderPagesTest {

    private static GradeResult astct(Assessment assessment) {
        return assessment.scale("astct-2019").grade();
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICATION_ADMINISTRATION, 0, 1",
        "MEDICATION_ADMINISTRATION, 1, 4",
        "MEDICATION_ADMINISTRATION, 47, 4",
        "PROCEDURE, 0, 1",
        "PROCEDURE, 1, 4",
        "PROCEDURE, 71, 4",
    })
    @DisplayName("F4 H8 a support that began on an older page may run, however long ago that was")
    void supportOfAnOlderPage(Channel channel, String since, int ceiling) {
        Assessment assessment = Situation.of("T 39@71; BP 118@71; SpO2 97@71; paracetamol@70")
                .answeredSince(channel, since)
                .assess();
        assertThat(astct(assessment).floor()).isEqualTo(1);
        assertThat(astct(assessment).ceiling()).isEqualTo(ceiling);
        assertThat(astct(assessment).missing().contains(Input.INCOMPLETE_HISTORY))
                .isEqualTo(ceiling > 1);
    }

    @Test
    @DisplayName("H8 a device that was charted since replaces a procedure on an older page")
    void replacedByAStatement() {
        Assessment assessment = Situation.of("T 39@71; BP 118@71; RA 97@71")
                .answeredSince(Channel.PROCEDURE, "60")
                .assess();
        assertThat(astct(assessment).ceiling()).isEqualTo(1);
    }

    @Test
    @DisplayName("F10 procedures that failed may hold a ventilation")
    void failedProcedures() {
        Assessment assessment = Situation.of("T 39@71; BP 118@71; RA 97@71")
                .notAnswered(Channel.PROCEDURE)
                .assess();
        assertThat(astct(assessment).ceiling()).isEqualTo(4);
        assertThat(assessment.notAsked()).containsExactly(Channel.PROCEDURE);
    }
}
