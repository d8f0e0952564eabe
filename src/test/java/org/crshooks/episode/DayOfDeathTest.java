package org.crshooks.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.chart.ChartBuilder.at;

import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.Death.Cause;
import org.crshooks.clinical.Ignored;
import org.crshooks.fact.Source;
import org.crshooks.grading.GradeResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A death of which only the day is charted, or whose cause is named later. The assessment is at hour 72. */
class DayOfDeathTest {

    private static final Source SOURCE = new Source("Observation/cause");

    private static Assessment assess(Death death) {
        return Situation.of("T 39@71; BP 118@71; RA 97@71").died(death).assess();
    }

    @ParameterizedTest
    @CsvSource({"NOT_RECORDED, 1, 5", "OTHER, 1, 1", "CRS, 5, 5"})
    @DisplayName("F23 who died on the day of the assessment has died by then, and the chart of that day counts")
    void dayOfDeath(Cause cause, int floor, int ceiling) {
        Assessment assessment = assess(new Death(at("60"), at("84"), cause, at("72"), SOURCE));
        assertThat(assessment.deceased()).isTrue();
        GradeResult grade = assessment.scale("astct-2019").grade();
        assertThat(grade.floor()).isEqualTo(floor);
        assertThat(grade.ceiling()).isEqualTo(ceiling);
        assertThat(assessment.ignored()).isEmpty();
    }

    @Test
    @DisplayName("F4 F23 a cause of death that is dated later is not known yet, and is listed")
    void laterCause() {
        Assessment assessment = assess(new Death(at("71.5"), at("71.5"), Cause.CRS, at("74"), SOURCE));
        GradeResult grade = assessment.scale("astct-2019").grade();
        assertThat(grade.floor()).isEqualTo(1);
        assertThat(grade.ceiling()).isEqualTo(5);
        assertThat(assessment.ignored()).containsExactly(new Ignored(SOURCE, Ignored.Reason.FUTURE_DATED));
    }
}
