package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.CardPolicy.Why;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.Window;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.crshooks.grading.Confidence;
import org.crshooks.grading.Finding;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.GradedRow;
import org.crshooks.grading.Publication;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.crshooks.wording.MissingInputs;
import org.crshooks.wording.Notes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DetailTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"en,busy-night.en.md", "zh-CN,busy-night.zh.md"})
    void readsAsAgreed(String language, String file) {
        String detail = of(Stories.busyNight().build(), Why.GRADED, Locale.forLanguageTag(language));
        assertThat(detail).isEqualToNormalizingNewlines(resource(file).strip());
        assertThat(detail.lines().count()).isLessThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("org.crshooks.cdshooks.card.HostileText#all")
    @DisplayName("H5 chart text in every field adds nothing to the page")
    void chartTextAddsNoElement(String text) {
        assertThat(Rendered.elements(of(everywhere(text), Why.GRADED, Locale.ENGLISH)))
                .isEqualTo(Rendered.elements(of(everywhere("text"), Why.GRADED, Locale.ENGLISH)));
    }

    @Test
    void explainsAZeroThatIsContradicted() {
        Assessment a = new AssessmentBuilder().grade("ctcae-v5", 3, 3).build();
        assertThat(of(a, Why.ZERO_HERE, Locale.ENGLISH))
                .contains("- Support is running or another scale is 2 or higher: read the scales together.")
                .contains("- Why ASTCT is 0: not met: row 1 of astct-2019")
                .contains("- CTCAE v5.0: grade 3 – row 3 of ctcae-v5\n- CTCAE v4.0: grade 0\n- Lee 2014: grade 0\n");
    }

    @Test
    void saysWhichGradeAMissingInputCouldRaise() {
        Assessment a = new AssessmentBuilder()
                .all(2, 2)
                .grade("astct-2019", 2, 3, Input.OXYGEN_FLOW, Input.FIO2)
                .grade("lee-2014", 2, 4, Input.OXYGEN_FLOW, Input.FIO2)
                .grade("penn-2018", 2, 2, Input.LABS)
                .grade("mskcc", 2, 2, Input.INCOMPLETE_HISTORY)
                .notAsked(Channel.BLOOD_PRESSURE, Channel.LABS)
                .build();
        assertThat(MissingInputs.lines(a, words(Locale.ENGLISH)))
                .containsExactly(
                        "oxygen flow, FiO2: could raise ASTCT from 2 up to 3, Lee 2014 from 2 up to 4",
                        "Earlier records are incomplete: onset, maximum, hours and counts may be longer or higher",
                        "laboratory results: not charted, counted as no finding",
                        "No answer from the EHR, so unknown: blood pressure",
                        "Not had from the EHR, so treated as none: laboratory results");
    }

    @Test
    @DisplayName("an input raises the grade only as far as the rows that it keeps open")
    void saysHowFarEachInputReaches() {
        GradeResult result = new GradeResult(
                "astct-2019",
                1,
                4,
                List.of(open(2, Input.BLOOD_PRESSURE), open(3, Input.OXYGEN_FLOW), open(4, Input.VENTILATION_REASON)),
                Set.of(Input.BLOOD_PRESSURE, Input.OXYGEN_FLOW, Input.VENTILATION_REASON, Input.LABS),
                Confidence.HIGH);
        assertThat(MissingInputs.lines(new AssessmentBuilder().grade(result).build(), words(Locale.ENGLISH)))
                .containsExactly(
                        "blood pressure: could raise ASTCT from 1 up to 2",
                        "oxygen flow: could raise ASTCT from 1 up to 3",
                        "reason for ventilation: could raise ASTCT from 1 up to 4",
                        "laboratory results: not charted, counted as no finding");
    }

    @Test
    void saysThatNothingIsMissing() {
        assertThat(MissingInputs.lines(new AssessmentBuilder().build(), words(Locale.ENGLISH)))
                .containsExactly("Nothing that could change a grade");
    }

    @Test
    @DisplayName("every flag is explained, in the order of the list")
    void explainsEveryFlag() {
        Assessment a = new AssessmentBuilder().flags(Flag.values()).build();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            assertThat(Notes.lines(a, words(locale)))
                    .hasSize(Flag.values().length)
                    .noneMatch(line -> line.contains("flag."));
        }
    }

    @Test
    @DisplayName("F27 a therapy without a time has none on the card")
    void therapyWithoutATime() {
        Assessment a = new AssessmentBuilder()
                .start(null, Window.UNKNOWN)
                .onset(AssessmentBuilder.AS_OF)
                .build();
        assertThat(Course.lines(a, words(Locale.ENGLISH)))
                .containsExactly(
                        "axicabtagene ciloleucel (CAR-T cells): time not charted; time of the therapy not charted",
                        "Onset: 16:00 (UTC+8), now",
                        "Trend over 6 h: worsening");
    }

    @Test
    void aProductOfTheSiteIsNamedByItsCode() {
        Assessment a = new AssessmentBuilder()
                .product(new Product("new-cell-product", Therapy.CAR_T, Route.INTRAVENOUS, false))
                .build();
        assertThat(Course.lines(a, words(Locale.CHINESE)).get(0))
                .startsWith("new cell product（CAR-T 细胞）：1月2日 16:00 (UTC+8)，3 天前；");
    }

    @Test
    void countsWhatWasNotUsedAndNamesTheFirst() {
        AssessmentBuilder chart = new AssessmentBuilder();
        for (int i = 9; i > 0; i--) {
            chart.ignored("Observation/x" + i, Ignored.Reason.UNKNOWN_UNIT);
        }
        assertThat(Basis.lines(chart.build(), words(Locale.ENGLISH)))
                .containsExactly(
                        "Not used: unit not understood 9 (Observation/x1, Observation/x2, Observation/x3, and more)");
    }

    @Test
    void saysWhenNoValueCouldBeUsed() {
        assertThat(of(new AssessmentBuilder().build(), Why.CANNOT_GRADE, Locale.ENGLISH))
                .contains("- As of 16:00 (UTC+8); no charted value could be used");
    }

    private static GradedRow open(int grade, Input missing) {
        Finding leaf =
                new Finding(Phrase.of("leaf"), Truth.UNKNOWN, List.of(), List.of(), Set.of(missing), Set.of("A3"));
        Finding met = new Finding(Phrase.of("fever"), Truth.YES, List.of(), List.of(), Set.of(), Set.of());
        return new GradedRow(
                grade, new Finding(Phrase.of("row"), Truth.UNKNOWN, List.of(met, leaf), List.of(), Set.of(), Set.of()));
    }

    private static Assessment everywhere(String text) {
        return new AssessmentBuilder()
                .all(3, 3)
                .product(new Product(text, Therapy.CAR_T, Route.INTRAVENOUS, false))
                .sign("Fever", Truth.YES, Phrase.of("value {0}", text))
                .sign("Oxygen", Truth.YES, null, AssessmentBuilder.value(Input.SPO2, text, 5, text))
                .deciding(Phrase.of("{0}", text), Phrase.of("and {0}", text))
                .remarks(Phrase.of("{0}", text))
                .ignored(text, Ignored.Reason.UNREADABLE)
                .build();
    }

    private static String of(Assessment a, Why why, Locale locale) {
        Publication publication = Stories.PUBLICATION;
        return Detail.of(a, why, publication, null, words(locale));
    }

    private static Phrasebook words(Locale locale) {
        Instant asOf = AssessmentBuilder.AS_OF;
        return new Phrasebook(locale, SHANGHAI, asOf);
    }

    static String resource(String name) {
        try (var in = DetailTest.class.getResourceAsStream("/cards/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
