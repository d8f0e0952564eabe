package org.crshooks.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.chart.ChartBuilder.at;

import java.time.Instant;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.fact.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course of an episode: onset, recurrence, maximum and trend. */
class EpisodeTest {

    private static final String CALM = "; BP 118@71; RA 97@71";

    private static Assessment assess(String situation) {
        return Situation.of(situation).assess();
    }

    @Test
    @DisplayName("F5 E2: grade now, highest of the episode with its time, and the steps")
    void maximum() {
        Assessment assessment =
                assess("T 39@40; BP 118@40; RA 97@40; norepinephrine 5@45..50; epinephrine 2@46..47; T 39@70" + CALM);

        assertThat(assessment.episode().onset()).isEqualTo(at("40"));
        assertThat(assessment.scale("astct-2019").grade().floor()).isEqualTo(1);
        Peak peak = assessment.scale("astct-2019").peak();
        assertThat(peak.floor()).isEqualTo(4);
        assertThat(peak.at()).isEqualTo(at("46"));
        assertThat(assessment.episode().steps().stream().map(Step::floor)).containsSubsequence(1, 3, 4, 3, 1);
    }

    @Test
    @DisplayName("F5: the maximum is never below what is possible now")
    void maximumReachesThePresentCeiling() {
        Assessment assessment = assess("T 39@40; BP 80@40; RA 97@40; T 39@71; BP 118@71; unspecified@71");
        ScaleAssessment scale = assessment.scale("astct-2019");
        assertThat(scale.grade().ceiling()).isEqualTo(3);
        assertThat(scale.peak()).isEqualTo(new Peak(2, 3, at("40")));
    }

    @Test
    @DisplayName("F5: the maximum of a refuted CRS is what came after the refutation")
    void maximumAfterRefutation() {
        Assessment assessment =
                assess("T 39@40; norepinephrine 5@41..45; condition crs refuted@50; T 37@60; T 38.5@70" + CALM);

        assertThat(assessment.scale("astct-2019").peak().floor()).isEqualTo(1);
        assertThat(assessment.episode().onset()).isEqualTo(at("70"));
    }

    @Test
    @DisplayName("E1: fever again in the same window continues the episode")
    void recurrence() {
        Assessment assessment =
                assess("T 39@20; norepinephrine 5@21..22; T 37@40; T 37@45; BP 118@46; RA 97@46; T 38.5@70" + CALM);

        assertThat(assessment.episode().onset()).isEqualTo(at("20"));
        assertThat(assessment.episode().resolved()).isFalse();
        assertThat(assessment.scale("astct-2019").peak().floor()).isEqualTo(3);
    }

    @Test
    @DisplayName("E1: fever after a further dose is a new episode")
    void newEpisode() {
        Assessment assessment = assess("bispecific@0; bispecific@60; T 39@20; norepinephrine 5@21..22; T 37@40;"
                + " T 37@45; BP 118@46; RA 97@46; T 38.5@70" + CALM);

        assertThat(assessment.episode().onset()).isEqualTo(at("70"));
        assertThat(assessment.scale("ctcae-v5").peak().floor()).isEqualTo(1);
    }

    @Test
    @DisplayName("F5 F23 E2: grade 5 is reached in the minute of death")
    void maximumAtDeath() {
        Assessment assessment =
                Situation.of("T 39@40; norepinephrine 5@45; dies@47 crs" + CALM).assess();

        assertThat(assessment.scale("astct-2019").peak().floor()).isEqualTo(5);
        assertThat(assessment.scale("astct-2019").peak().at()).isEqualTo(at("47"));
        assertThat(assessment
                        .episode()
                        .steps()
                        .get(assessment.episode().steps().size() - 1)
                        .at())
                .isEqualTo(at("47"));
    }

    @DisplayName("E1: after an IL-6 blocker or corticosteroid the end is provisional")
    @ParameterizedTest(name = "{0}: ASTCT {1}")
    @CsvSource({
        "tocilizumab@21, 2",
        "dexamethasone@21, 2",
        "paracetamol@21, 0",
        "anakinra@21, 0",
        "tocilizumab@21; condition hypotension confirmed@60 other, 0",
    })
    void provisionalEnd(String treatment, int grade) {
        Assessment assessment =
                assess("T 39@20; T 37@46; T 37@50; BP 118@50; RA 97@50; T 37@71; BP 85@71; RA 97@71; " + treatment);

        assertThat(assessment.scale("astct-2019").grade().floor()).isEqualTo(grade);
        boolean reopened = grade > 0;
        assertThat(assessment.flags().contains(Flag.FEVER_WAIVED)).isEqualTo(reopened);
        assertThat(assessment.flags().contains(Flag.RESOLUTION_NOT_CONFIRMED)).isEqualTo(reopened);
        assertThat(assessment.episode().resolved()).isEqualTo(!reopened);
        assertThat(assessment.episode().onset()).isEqualTo(at("20"));
    }

    @Test
    @DisplayName("E1 C4d: an episode that opens again keeps its anticytokine treatment")
    void reopenedKeepsTreatment() {
        Assessment assessment = assess(
                "T 39@20; tocilizumab@21; T 37@46; T 37@50; BP 118@50; RA 97@50; T 37@71;" + " BP 85@71; RA 97@71");

        assertThat(assessment.scale("ctcae-v4").grade().floor()).isEqualTo(3);
    }

    @DisplayName("E3: trend against six hours before, by the grade first and then by each axis")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "T 39@60; T 39@71; norepinephrine 5@68, worsening",
        "T 39@60; T 39@71; norepinephrine 5@60..68, improving",
        "T 39@60; T 39@71; norepinephrine 5@60, unchanged",
        "T 39@60; T 39@71; norepinephrine 5@60..68; norepinephrine 6@68, worsening",
        "T 39@60; T 39@71; norepinephrine 5@60..68; norepinephrine 4@68, improving",
        "T 39@60; T 39@71; norepinephrine 9@60..68; norepinephrine 4@68; vasopressin 0.03@68, worsening",
        "T 39@60; T 39.5@71, worsening",
        "T 39@60; T 39.4@71, unchanged",
        "T 39@60; T 39@71; venturi 28%@60; FiO2 28@65; FiO2 38@70, worsening",
        "T 39@60; T 39@71; venturi 28%@60; FiO2 28@65; FiO2 37@70, unchanged",
        "T 39@60; T 39@71; venturi 38%@60; FiO2 38@65; FiO2 28@70, improving",
        "T 39@70, worsening",
    })
    void trend(String situation, String trend) {
        assertThat(assess(situation + "; BP 118@65; BP 118@71; SpO2 97@65; SpO2 97@71")
                        .episode()
                        .trend()
                        .code())
                .isEqualTo(trend);
    }

    @Test
    @DisplayName("E3: without an episode there is no trend")
    void noTrend() {
        assertThat(assess("T 37@71" + CALM).episode().trend()).isEqualTo(Trend.UNKNOWN);
    }

    @DisplayName("M3: the time at which a running pressor makes MSKCC grade 3")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "norepinephrine 5@49, 73",
        "norepinephrine 5@40..50; norepinephrine 5@62, 76",
        "norepinephrine 5@48,",
        "norepinephrine 5@60..70,",
    })
    void longVasopressorAt(String pressor, String hours) {
        Instant expected = hours == null ? null : at(hours);

        assertThat(assess("febrile; stable; " + pressor).mskccThreeAt()).isEqualTo(expected);
    }

    @Test
    @DisplayName("F6: a recorded CRS without a date opens the episode from the therapy on")
    void recordedWithoutDate() {
        Assessment assessment = Situation.of("T 37.4@71; BP 85@71; RA 97@71; tocilizumab@10")
                .condition(crs(Verification.CONFIRMED, null, null))
                .assess();

        assertThat(assessment.scale("astct-2019").grade().floor()).isEqualTo(2);
    }

    @DisplayName("F22: a refutation counts from when it was written down")
    @ParameterizedTest(name = "recorded {0}: {1}")
    @CsvSource({"68, 0", "66, 1"})
    void refutedWhenRecorded(String recorded, int grade) {
        Assessment assessment = Situation.of("T 39@50; T 39@65; T 37@66:30; T 38.5@67; T 38.5@71" + CALM)
                .condition(crs(Verification.REFUTED, at("51"), at(recorded)))
                .assess();

        assertThat(assessment.scale("ctcae-v5").grade().floor()).isEqualTo(grade);
    }

    private static RecordedCondition crs(Verification verification, Instant onset, Instant recorded) {
        return new RecordedCondition(
                ConditionKind.CRS,
                verification,
                onset,
                recorded,
                null,
                Cause.NOT_RECORDED,
                null,
                "",
                new Source("Condition/crs"));
    }
}
