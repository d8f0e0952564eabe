package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.card.AssessmentBuilder.AS_OF;
import static org.crshooks.cdshooks.card.CareStories.item;
import static org.crshooks.cdshooks.card.CareStories.plan;
import static org.crshooks.cdshooks.card.CareStories.tocilizumab;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.crshooks.advice.AdviceItem;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.AlternativeCause;
import org.crshooks.advice.Citation;
import org.crshooks.advice.Icans;
import org.crshooks.advice.Urgency;
import org.crshooks.advice.WorkUpItem;
import org.crshooks.cdshooks.card.CardPolicy.Why;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Product;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.fact.Source;
import org.crshooks.text.Phrase;
import org.crshooks.text.Phrasebook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CareDetailTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({"en,busiest.en.md", "zh-CN,busiest.zh.md"})
    void readsAsAgreed(String language, String file) {
        assertThat(of(CareStories.busiest(), Locale.forLanguageTag(language)))
                .isEqualToNormalizingNewlines(DetailTest.resource(file).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void theBusiestCardStaysShort(String language) {
        String detail = of(CareStories.busiest(), Locale.forLanguageTag(language));
        assertThat(detail.lines().count()).isLessThanOrEqualTo(46);
        assertThat(Rendered.elements(detail)).contains("table", "ul", "h3", "a").doesNotContain("img", "pre", "ol");
    }

    @Test
    void whatMattersMostStandsFirst() {
        assertThat(of(CareStories.busiest(), Locale.ENGLISH))
                .containsSubsequence(
                        "**CRS grade 3–4",
                        "### What can be done now",
                        "(T3; 2B: weak",
                        "**If a higher ASTCT grade is confirmed (up to 4):**",
                        "**At the next review:**",
                        "### Criteria",
                        "**Next:**",
                        "**Missing:**",
                        "CTCAE v5.0: grade",
                        "**Work-up:**",
                        "**Could also be:** Infection: cultures – charted",
                        "**Neurotoxicity:**",
                        "**Risk markers:**",
                        "**Organs:**",
                        "### Background",
                        "**For information:**",
                        "**Course:**",
                        "**Basis:**",
                        "**Sources:**");
    }

    @ParameterizedTest
    @CsvSource({
        "tumour-lysis, en, 'urate 5, urate 6', ' more'",
        "heart, en, 'urate 3 and 3 more', 'urate 4'",
        "heart, zh-CN, '另有 3 项', '尿酸 4'",
    })
    @DisplayName("W4 every value of tumour lysis is shown; a list that is cut says how many more there are")
    void cutLists(String cause, String language, String expected, String absent) {
        List<Evidence> shown = IntStream.rangeClosed(1, 6)
                .mapToObj(n -> new Evidence(Input.LABS, "urate " + n, null, new Source("Observation/u" + n)))
                .toList();
        AlternativeCause listed = new AlternativeCause(cause, Phrase.of("Cause"), shown);
        AdvicePlan plan = new AdvicePlan(List.of(), List.of(), List.of(listed), List.of(), List.of(), List.of(), null);
        String line = of(CareStories.busiest().advice(plan), Locale.forLanguageTag(language))
                .lines()
                .filter(l -> l.contains("Cause"))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains(expected).doesNotContain(absent);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | partly done: coagulation with fibrinogen and D-dimer (missing: fibrinogen, D-dimer; back: INR 1.1)",
                "zh-CN | 部分完成：凝血功能（含纤维蛋白原、D-二聚体）（缺：纤维蛋白原、D-二聚体；已回报：INR 1.1）",
            })
    @DisplayName("W1 a panel that is partly back says what is missing")
    void partlyDone(String language, String expected) {
        WorkUpItem coagulation = new WorkUpItem(
                WorkUpTest.COAGULATION,
                WorkUpItem.Status.PARTLY,
                List.of(new Evidence(Input.LABS, "inr 1.1", null, new Source("Observation/inr"))),
                List.of(LabTest.FIBRINOGEN, LabTest.D_DIMER),
                null,
                null,
                0);
        AdvicePlan plan =
                new AdvicePlan(List.of(), List.of(coagulation), List.of(), List.of(), List.of(), List.of(), null);
        assertThat(of(CareStories.busiest().advice(plan), Locale.forLanguageTag(language)))
                .contains(expected);
    }

    @Test
    void aStrengthIsExplainedOnce() {
        String detail = of(CareStories.busiest(), Locale.ENGLISH);
        assertThat(detail.split("weak recommendation", -1)).hasSize(2);
        assertThat(detail).contains("(T6; 2B; Topic review; ASCO guideline 2021)");
    }

    @Test
    void aStrengthThatTheTextExplainsIsNotExplainedAgain() {
        AdviceItem explained = CareStories.strong("T3", "Both (2B: weak recommendation)");
        assertThat(of(plan(explained, CareStories.strong("T6", "Intensive care"))))
                .contains("- Both (2B: weak recommendation) (T3; 2B; Topic review;")
                .contains("- Intensive care (T6; 2B; Topic review;");
    }

    @Test
    @DisplayName("T4 a dose comes with its arithmetic, and with the time from which it is allowed")
    void aDoseOnTheCard() {
        String detail =
                of(plan(item("T4", Urgency.SOON, "Next dose", tocilizumab(AS_OF.plus(Duration.ofMinutes(190))))));
        assertThat(detail)
                .contains("- Next dose; 8 mg/kg × 70 kg = 560 mg; not before 19:10 (UTC+8), in 3 h 10 min (T4;");
    }

    @Test
    void arithmeticThatTheTextHoldsIsNotRepeated() {
        assertThat(of(plan(item("T4", Urgency.NOW, "Give 8 mg/kg × 70 kg = 560 mg IV", tocilizumab(AS_OF)))))
                .contains("- Give 8 mg/kg × 70 kg = 560 mg IV (T4; Topic review)");
    }

    @Test
    @DisplayName("T4 without a weight the rule stands there and no amount")
    void aDoseWithoutAmount() {
        AdviceItem rule = item(
                "T4",
                Urgency.NOW,
                "Tocilizumab",
                CareStories.dose(Drug.TOCILIZUMAB, null, "mg", AS_OF, null, "8 mg/kg; weight missing"));
        assertThat(of(plan(rule))).contains("- Tocilizumab; 8 mg/kg; weight missing (T4; Topic review)");
    }

    @Test
    @DisplayName("T8 micrograms are printed as µg, per day where they are per day")
    void microgramsPerDay() {
        AdviceItem restart = item(
                "T8",
                Urgency.NOW,
                "Restart",
                CareStories.dose(Drug.OTHER, "9", "ug/d", null, null, "fixed from 45 kg on"));
        assertThat(of(plan(restart))).contains("- Restart; 9 µg/day IV: fixed from 45 kg on (T8;");
    }

    @Test
    void aLongGroupOfOptionsIsNotCut() {
        String rule = "amount ".repeat(40).strip();
        AdviceItem[] options = new AdviceItem[4];
        for (int i = 0; i < options.length; i++) {
            options[i] = CareStories.option("T5", rule + " " + i, null);
        }
        assertThat(of(plan(options)))
                .contains("(a) amount", "(d) amount", "amount 3 (T5; Topic review)")
                .doesNotContain("…");
    }

    @Test
    void sourcesAreLinksOnlyWhereTheAddressIsSound() {
        Citation odd = new Citation("Odd [label](x)", 2020, "https://evil.example/a)b (c");
        AdviceItem cited = new AdviceItem(
                "T1", Urgency.NOW, Phrase.of("x"), false, false, null, "", List.of(CareStories.ASCO, odd));
        assertThat(of(plan(cited)))
                .contains("[ASCO guideline: Santomasso BD et al., J Clin Oncol 2021;39:3978]"
                        + "(https://doi.org/10.1200/JCO.21.01992)")
                .doesNotContain("evil.example");
    }

    @ParameterizedTest
    @MethodSource("org.crshooks.cdshooks.card.HostileText#all")
    @DisplayName("H5 chart text in advice adds nothing to the page")
    void chartTextAddsNoElement(String text) {
        assertThat(Rendered.elements(of(everywhere(text)))).isEqualTo(Rendered.elements(of(everywhere("text"))));
    }

    @DisplayName("T9 what a higher grade would bring is headed by the scale that the actions follow")
    @ParameterizedTest(name = "{0}: ASTCT 2–{1}, CTCAE v5.0 2–{2}: {3}")
    @CsvSource({
        "elranatamab, 4, 4, ASTCT",
        "elranatamab, 3, 2, ASTCT",
        "elranatamab, 2, 4, CTCAE v5.0",
        "teclistamab, 4, 4, CTCAE v5.0"
    })
    void headedByTheScaleFollowed(String product, int astct, int ctcae, String scale) {
        AssessmentBuilder chart = new AssessmentBuilder()
                .therapy(Therapy.BISPECIFIC)
                .product(new Product(product, Therapy.BISPECIFIC, Route.SUBCUTANEOUS, false))
                .grade("astct-2019", 2, astct)
                .grade("ctcae-v5", 2, ctcae)
                .advice(plan(new AdviceItem("T9", Urgency.NOW, Phrase.of("x"), false, true, null, "", List.of())));

        assertThat(of(chart, Locale.ENGLISH)).contains("**If a higher " + scale + " grade is confirmed");
    }

    private static AdvicePlan everywhere(String text) {
        Phrase said = Phrase.of("{0}", text);
        return new AdvicePlan(
                List.of(
                        new AdviceItem("T1", Urgency.NOW, said, false, false, null, "", List.of()),
                        new AdviceItem("T2", Urgency.NOW, said, true, false, null, "", List.of()),
                        new AdviceItem("T3", Urgency.ROUTINE, said, false, false, null, "", List.of())),
                List.of(CareStories.missing(WorkUpTest.CRP, said, true)),
                List.of(new AlternativeCause("infection", said, List.of())),
                List.of(said),
                List.of(said),
                List.of(said),
                new Icans(null, List.of(), said));
    }

    private static String of(AdvicePlan plan) {
        return of(new AssessmentBuilder().all(3, 3).advice(plan), Locale.ENGLISH);
    }

    private static String of(AssessmentBuilder chart, Locale locale) {
        return Detail.of(chart.build(), Why.GRADED, Stories.PUBLICATION, null, new Phrasebook(locale, SHANGHAI, AS_OF));
    }
}
