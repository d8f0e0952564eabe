package org.crshooks.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.chart.ChartBuilder.at;

import org.crshooks.assessment.Assessment;
import org.crshooks.chart.Situation;
import org.crshooks.clinical.Flag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an episode is over: each part of F21, and the lapse of an episode that nobody confirmed. */
class ResolutionTest {

    private static final String CALM = "; BP 118@71; RA 97@71";

    private static Assessment assess(String situation) {
        return Situation.of(situation).assess();
    }

    @DisplayName("F21: resolved only when all three parts hold")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // (a) two normal temperatures in 24 h, the newest at most 12 h old, no antipyretic
        "T 39@40; T 37@65; T 37@71; BP 118@71; RA 97@71, true",
        "T 39@40; T 37@71; BP 118@71; RA 97@71, false",
        "T 39@40; T 37@48; T 37@71; BP 118@71; RA 97@71, true",
        "T 39@48; T 37@60; T 37@71; BP 118@71; RA 97@71, false",
        "T 39@40; T 37@66; T 38.0@68; T 37@71; BP 118@71; RA 97@71, false",
        "T 39@40; T 37.9@66; T 37.9@71; BP 118@71; RA 97@71, true",
        "T 39@40; T 37@50; T 37@60; BP 118@72; RA 97@72, true",
        "T 39@40; T 37@50; T 37@59:59; BP 118@72; RA 97@72, false",
        "T 39@40; paracetamol@47; T 37@65; T 37@71; BP 118@71; RA 97@71, true",
        "T 39@40; paracetamol@48; T 37@65; T 37@71; BP 118@72; RA 97@72, false",
        "T 39@40; ibuprofen@70; T 37@65; T 37@71; BP 118@71; RA 97@71, false",
        "T 39@40; tocilizumab@47; T 37@65; T 37@71; BP 118@71; RA 97@71, true",
        // (b) no hypotension, no bolus, no pressor
        "T 39@40; T 37@65; T 37@71; BP 89@71; RA 97@71, false",
        "T 39@40; T 37@65; T 37@71; BP 118@71; RA 97@71; bolus 500@61..62 hypotension, false",
        "T 39@40; T 37@65; T 37@71; BP 118@72; RA 97@72; norepinephrine 1@50, false",
        "T 39@40; T 37@65; T 37@71; BP 118@72; RA 97@72; norepinephrine 1@50..71, true",
        "T 39@40; T 37@65; T 37@71; BP 118@65:30; RA 97@72, false",
        // (c) no hypoxia, no counted oxygen
        "T 39@40; T 37@65; T 37@71; BP 118@71; RA 89@71, false",
        "T 39@40; T 37@65; T 37@71; BP 118@72; nasal-cannula 1L@71; SpO2 97@72, false",
        "T 39@40; T 37@65; T 37@71; BP 118@72; nasal-cannula 1L@60.. comfort; SpO2 97@72, true",
        "T 39@40; T 37@65; T 37@71; BP 118@72, false",
    })
    void resolved(String situation, boolean resolved) {
        assertThat(assess(situation).episode().resolved()).isEqualTo(resolved);
    }

    @Test
    @DisplayName("F21: the first time that all parts hold ends the episode")
    void firstTime() {
        Assessment assessment = assess("T 39@20; T 37@40; T 37@45; BP 118@46; RA 97@47; T 37@60; T 37@71" + CALM);

        assertThat(assessment.episode().resolvedAt()).isEqualTo(at("47"));
    }

    @Test
    @DisplayName("F21: fever that leaves its look-back can end the episode by itself")
    void endsWhenFeverIsOld() {
        Assessment assessment = assess("T 39@20; T 37@40; T 37@42; BP 118@43; RA 97@43; T 37@71" + CALM);

        assertThat(assessment.episode().resolvedAt()).isAfter(at("44")).isBefore(at("44:01"));
    }

    @Test
    @DisplayName("F21: a part that is unknown leaves the grade open, as if closed to as if open")
    void unknownPart() {
        Assessment assessment = assess("T 39@40; T 37@65; T 37@71; RA 97@72");

        assertThat(assessment.episode().resolved()).isFalse();
        assertThat(assessment.scale("ctcae-v5").grade().floor()).isZero();
        assertThat(assessment.scale("ctcae-v5").grade().ceiling()).isEqualTo(2);
        assertThat(assessment.flags()).contains(Flag.RESOLUTION_NOT_CONFIRMED);
    }

    @DisplayName("F21: resolution under treatment says so")
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "dexamethasone, 48, true",
        "dexamethasone, 47:59, false",
        "tocilizumab, 41, true",
        "anakinra, 60, false",
    })
    void resolvedOnTreatment(String drug, String hours, boolean flagged) {
        Assessment assessment = assess("T 39@40; T 37@65; T 37@71; " + drug + "@" + hours + CALM);

        assertThat(assessment.episode().resolved()).isTrue();
        assertThat(assessment.flags().contains(Flag.RESOLVED_ON_TREATMENT)).isEqualTo(flagged);
    }

    @DisplayName("F21: an IL-6 blocker is remembered for seven days")
    @ParameterizedTest(name = "{0} h later: {1}")
    @CsvSource({"209, true", "209:01, false"})
    void sevenDays(String now, boolean flagged) {
        Assessment assessment = assess("T 39@40; tocilizumab@41; T 37@65; T 37@71" + CALM + "; now " + now);

        assertThat(assessment.flags().contains(Flag.RESOLVED_ON_TREATMENT)).isEqualTo(flagged);
    }

    @DisplayName("F21: never confirmed, an episode lapses after its window and seven quiet days")
    @ParameterizedTest(name = "at {0} h: over {1}")
    @CsvSource({"90, false", "97, false", "258, false", "258:01, true"})
    void lapses(String now, boolean over) {
        Assessment assessment = assess("antibody@0; T 39@90; now " + now);

        assertThat(assessment.windowOver()).isEqualTo(over);
    }

    @DisplayName("F21: a support counts as a sign until it ends")
    @ParameterizedTest(name = "at {0} h: over {1}")
    @CsvSource({"301, false", "467, false", "468:01, true"})
    void lapsesAfterSupport(String now, boolean over) {
        Assessment assessment = assess("antibody@0; T 39@50; norepinephrine 5@51..300; now " + now);

        assertThat(assessment.windowOver()).isEqualTo(over);
    }
}
