package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.CardPolicy.Decision;
import org.crshooks.clinical.Flag;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.ScaleWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineTest {

    private static final Phrase FEVER = Phrase.of("fever {0}, {1} ago", "39.1 Cel", Duration.ofHours(1));
    private static final Phrase PRESSOR = Phrase.of("norepinephrine 8 ug/min");

    @Test
    void namesGradeScaleAndDecidingFacts() {
        AssessmentBuilder chart = chart().grade("astct-2019", 3, 3).deciding(PRESSOR, FEVER);
        assertThat(english(chart)).isEqualTo("CRS grade 3 (ASTCT): norepinephrine 8 ug/min; fever 39.1 °C, 1 h ago");
        assertThat(chinese(chart)).startsWith("CRS 3 级（ASTCT）：norepinephrine 8 ug/min；fever 39.1 °C");
    }

    @Test
    void namesARange() {
        AssessmentBuilder chart =
                chart().grade("astct-2019", 2, 3).deciding(Phrase.of("nasal cannula, flow not charted"));
        assertThat(english(chart)).isEqualTo("CRS grade 2–3 (ASTCT): nasal cannula, flow not charted");
        assertThat(chinese(chart)).startsWith("CRS 2–3 级（ASTCT）：");
    }

    @Test
    void saysThatItCannotGrade() {
        AssessmentBuilder chart = chart().grade("astct-2019", 0, 3).deciding(Phrase.of("no temperature in 24 h"));
        assertThat(english(chart)).isEqualTo("CRS cannot be graded (ASTCT 0–3): no temperature in 24 h");
        assertThat(chinese(chart)).startsWith("CRS 无法分级（ASTCT 0–3 级）：");
    }

    @Test
    void namesTheMissingInputsWhereNothingElseIsSaid() {
        AssessmentBuilder chart = chart().grade("astct-2019", 0, 4, Input.SPO2, Input.TEMPERATURE);
        assertThat(english(chart)).isEqualTo("CRS cannot be graded (ASTCT 0–4): temperature, SpO2 missing");
        assertThat(chinese(chart)).isEqualTo("CRS 无法分级（ASTCT 0–4 级）：缺少体温、SpO2");
    }

    @Test
    void saysThatNothingWasCharted() {
        AssessmentBuilder chart = chart().nothingCharted().all(0, 2, Input.TEMPERATURE);
        assertThat(english(chart)).isEqualTo("CRS cannot be graded (ASTCT 0–2): nothing charted in the look-back");
        assertThat(chinese(chart)).isEqualTo("CRS 无法分级（ASTCT 0–2 级）：回顾时段内无相关记录");
    }

    @Test
    @DisplayName(
            "interface, missing observations: where vital signs are charted, what is missing is named, not 'nothing'")
    void saysWhatIsMissingWhereSomethingWasCharted() {
        Evidence saturation = AssessmentBuilder.value(Input.SPO2, "97 %", 60, "Observation/o1");
        AssessmentBuilder chart =
                chart().nothingCharted().all(0, 1, Input.TEMPERATURE).evidence(saturation);
        assertThat(english(chart)).isEqualTo("CRS cannot be graded (ASTCT 0–1): temperature missing");
        assertThat(chinese(chart)).isEqualTo("CRS 无法分级（ASTCT 0–1 级）：缺少体温");
    }

    @Test
    void namesTheScaleThatContradictsAZero() {
        AssessmentBuilder chart =
                chart().grade("ctcae-v5", 2, 2).grade("penn-2018", 3, 4).grade("mskcc", 3, 3);
        assertThat(english(chart)).isEqualTo("CRS grade 0 (ASTCT), but Penn grade 3–4");
        assertThat(chinese(chart)).isEqualTo("CRS 0 级（ASTCT），但 Penn 为 3–4 级");
        assertThat(english(chart().supportRunning())).isEqualTo("CRS grade 0 (ASTCT), but support is running");
        assertThat(english(chart().grade("astct-2019", 0, 3).grade("ctcae-v5", 3, 3)))
                .isEqualTo("CRS cannot be graded (ASTCT 0–3), CTCAE v5.0 grade 3");
    }

    @Test
    void saysThatResolutionIsNotConfirmed() {
        AssessmentBuilder chart = chart().flags(Flag.RESOLUTION_NOT_CONFIRMED);
        assertThat(english(chart)).isEqualTo("CRS grade 0 (ASTCT), resolution not confirmed");
        assertThat(chinese(chart)).isEqualTo("CRS 0 级（ASTCT），尚未确认缓解");
    }

    @Test
    void leavesOutFactsFromTheRightAndNeverCutsOne() {
        Phrase[] facts = Stream.generate(() -> PRESSOR).limit(9).toArray(Phrase[]::new);
        String summary = english(chart().grade("astct-2019", 3, 3).deciding(facts));
        assertThat(summary)
                .isEqualTo("CRS grade 3 (ASTCT)" + ": norepinephrine 8 ug/min" + "; norepinephrine 8 ug/min".repeat(3));
        assertThat(english(chart().grade("astct-2019", 3, 3).deciding(Phrase.of("{0}", "x".repeat(130)), FEVER)))
                .isEqualTo("CRS grade 3 (ASTCT): see details");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void neverLongerThanAllowed(String language) {
        Locale locale = Locale.forLanguageTag(language);
        int looked = 0;
        for (String scale : AssessmentBuilder.SCALES) {
            for (int floor = 0; floor <= 5; floor++) {
                for (int ceiling = floor; ceiling <= 5; ceiling++) {
                    for (int facts = 0; facts <= 8; facts++) {
                        for (int length : new int[] {1, 17, 60, 105, 120, 139, 400}) {
                            Assessment a = chart().primary(scale)
                                    .all(3, 4)
                                    .grade(scale, floor, ceiling, Input.values())
                                    .deciding(facts(facts, length))
                                    .build();
                            looked += check(a, locale);
                        }
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(9000);
    }

    @ParameterizedTest
    @MethodSource("org.crshooks.cdshooks.card.HostileText#all")
    void chartTextNeitherLengthensNorBreaksIt(String text) {
        Assessment a = chart().all(3, 3).deciding(Phrase.of("{0}", text), FEVER).build();
        check(a, Locale.ENGLISH);
        assertThat(of(a, Locale.ENGLISH)).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    }

    private static Phrase[] facts(int count, int length) {
        List<Phrase> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(Phrase.of("{0}", (i % 2 == 0 ? "甲" : "x").repeat(length)));
        }
        return facts.toArray(Phrase[]::new);
    }

    private static int check(Assessment a, Locale locale) {
        CardPolicy.decide(a).orElseThrow();
        String primaryGrade = Integer.toString(a.primary().grade().floor());
        assertThat(of(a, locale))
                .hasSizeLessThanOrEqualTo(139)
                .startsWith("CRS ")
                .contains(primaryGrade)
                .contains(new ScaleWords(words(a, locale)).name(a.primaryScale()));
        return 1;
    }

    private static AssessmentBuilder chart() {
        return new AssessmentBuilder();
    }

    private static String english(AssessmentBuilder chart) {
        return of(chart.build(), Locale.ENGLISH);
    }

    private static String chinese(AssessmentBuilder chart) {
        return of(chart.build(), Locale.SIMPLIFIED_CHINESE);
    }

    private static String of(Assessment a, Locale locale) {
        Decision decision = CardPolicy.decide(a).orElseThrow();
        return Headline.of(a, decision.why(), words(a, locale));
    }

    private static Phrasebook words(Assessment a, Locale locale) {
        return new Phrasebook(locale, ZoneOffset.UTC, a.asOf());
    }
}
