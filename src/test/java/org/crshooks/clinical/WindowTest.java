package org.crshooks.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.crshooks.assessment.Assessment;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.chart.ChartBuilder;
import org.crshooks.chart.Situation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For how long a therapy can cause CRS, and which of several is taken as the cause. */
class WindowTest {

    @DisplayName("F25: a fever is expected, early, late, or too late to count")
    @ParameterizedTest(name = "{0} after {1} h: {2}, grade {3}")
    @CsvSource({
        "car-t@0,                    6,       early,    1",
        "car-t@0,                    23:59,   early,    1",
        "car-t@0,                    24,      expected, 1",
        "car-t@0,                    336,     expected, 1",
        "car-t@0,                    336:01,  late,     1",
        "car-t@0,                    720,     late,     1",
        "car-t@0,                    720:01,  late,     0",
        "tcr-t@0,                    23:59,   early,    1",
        "tcr-t@0,                    336,     expected, 1",
        "tcr-t@0,                    720:01,  late,     0",
        "haplo-hct@0,                1,       expected, 1",
        "haplo-hct@0,                120,     expected, 1",
        "haplo-hct@0,                120:01,  late,     1",
        "haplo-hct@0,                240,     late,     1",
        "haplo-hct@0,                240:01,  late,     0",
        "antibody@0,                 48,      expected, 1",
        "antibody@0,                 48:01,   late,     1",
        "antibody@0,                 96,      late,     1",
        "antibody@0,                 96:01,   late,     0",
        "atg@0,                      48,      expected, 1",
        "atg@0,                      48:01,   late,     1",
        "atg@0,                      96,      late,     1",
        "atg@0,                      96:01,   late,     0",
        "bispecific@0 intravenous,   48,      expected, 1",
        "bispecific@0 intravenous,   48:01,   late,     1",
        "bispecific@0 intravenous,   96,      late,     1",
        "bispecific@0 intravenous,   96:01,   late,     0",
        "bispecific@0 subcutaneous,  216,     expected, 1",
        "bispecific@0 subcutaneous,  216:01,  late,     1",
        "bispecific@0 subcutaneous,  432,     late,     1",
        "bispecific@0 subcutaneous,  432:01,  late,     0",
        "blinatumomab@0,             672,     expected, 1",
        "blinatumomab@0,             672:01,  late,     0",
        "blinatumomab@0..96,         144,     expected, 1",
        "blinatumomab@0..96,         144:01,  late,     1",
        "blinatumomab@0..96,         192,     late,     1",
        "blinatumomab@0..96,         192:01,  late,     0",
        "checkpoint-inhibitor@0,     672,     expected, 1",
        "checkpoint-inhibitor@0,     672:01,  late,     1",
        "checkpoint-inhibitor@0,     1344,    late,     1",
        "checkpoint-inhibitor@0,     1344:01, late,     0",
    })
    void window(String therapy, String hours, String window, int grade) {
        Assessment assessment = feverAt(therapy, hours);

        assertThat(assessment.exposure().window().code()).isEqualTo(window);
        assertThat(assessment.scales()).allSatisfy(s -> {
            assertThat(s.grade().floor()).as(s.grade().scale()).isEqualTo(grade);
            assertThat(s.grade().determined()).as(s.grade().scale()).isTrue();
        });
        assertThat(assessment.windowOver()).isEqualTo(grade == 0);
    }

    private static Assessment feverAt(String therapies, String hours) {
        ChartBuilder chart = Situation.of(therapies.replace('+', ';')).now(hours);
        return chart.temperature("38.5", hours)
                .pressure("118", null, hours)
                .saturation("97", true, hours)
                .assess();
    }

    @Test
    @DisplayName("F25: an episode that began inside the window is graded beyond it")
    void openEpisode() {
        Assessment assessment = Situation.of(
                        "antibody@0; T 39.0@90; norepinephrine 5@91; now 100; T 38.2@99; BP 118@99; RA 97@99")
                .assess();

        assertThat(assessment.exposure().window()).isEqualTo(Window.OPEN_EPISODE);
        assertThat(assessment.scale("ctcae-v5").grade().floor()).isEqualTo(3);
        assertThat(assessment.windowOver()).isFalse();
    }

    @DisplayName("F25: a further dose opens the window again")
    @ParameterizedTest(name = "{0} after {1} h: grade {2}")
    @CsvSource({
        "antibody@0,               100, 0",
        "antibody@0 + antibody@90, 100, 1",
        // bispecifics: by itself for 28 days of treatment, then only with CRS within the last two doses
        "bispecific@0 + bispecific@672,                                       680, 1",
        "bispecific@0 + bispecific@336 + bispecific@672:01,                   680, 0",
        "bispecific@0 + bispecific@336 + T 38.4@340 + bispecific@672:01,      680, 1",
        "bispecific@0 + T 38.4@5 + bispecific@336 + bispecific@672:01,        680, 1",
        "bispecific@0 + T 38.4@5 + bispecific@168 + bispecific@336 + bispecific@672:01, 680, 0",
        // after a pause of over 90 days, and with another product, treatment begins anew
        "bispecific@0 + bispecific@2160,    2170, 0",
        "bispecific@0 + bispecific@2160:01, 2170, 1",
        "blinatumomab@-4560..-4400 + bispecific@0 subcutaneous, 42, 1",
    })
    void furtherDose(String therapies, String hours, int grade) {
        assertThat(feverAt(therapies, hours).scale("ctcae-v5").grade().floor()).isEqualTo(grade);
    }

    @Test
    @DisplayName("F26 F29: without a qualifying therapy nothing is graded")
    void noTherapy() {
        ChartBuilder chart = Situation.of("no therapy; febrile; stable; condition infection confirmed@60");

        assertThat(new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT).assess(chart.timeline(), chart.now()))
                .isEmpty();
    }

    @DisplayName("F29: the likeliest of several therapies is the cause")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "checkpoint-inhibitor@20 + antibody@20 + atg@20 + haplo-hct@20 + bispecific@20 + tcr-t@20 + car-t@20, car-t",
        "checkpoint-inhibitor@20 + antibody@20 + atg@20 + haplo-hct@20 + bispecific@20 + tcr-t@20, tcr-t",
        "checkpoint-inhibitor@20 + antibody@20 + atg@20 + haplo-hct@20 + bispecific@20, bispecific",
        "checkpoint-inhibitor@20 + antibody@20 + atg@20 + haplo-hct@20, haplo-hct",
        "checkpoint-inhibitor@20 + antibody@20 + atg@20, atg",
        "checkpoint-inhibitor@20 + antibody@20, antibody",
        "checkpoint-inhibitor@20 + car-t@-800, checkpoint-inhibitor",
    })
    void likeliestCause(String therapies, String cause) {
        Assessment assessment = feverAt(therapies, "22");

        assertThat(assessment.exposure().therapy().code()).isEqualTo(cause);
        long open = therapies.chars().filter(c -> c == '@').count() - (therapies.contains("-800") ? 1 : 0);
        assertThat(assessment.otherExposures()).hasSize((int) open - 1);
    }

    @DisplayName("E1 F29: CRS that is not over stays CRS when a further therapy is given")
    @ParameterizedTest(name = "{0}: {1}, grade {2}")
    @CsvSource({
        "atg@-6; T 39.0@-4; norepinephrine 5@-2; haplo-hct@0; now 6, atg, 3",
        "atg@-6; T 39.0@-4; norepinephrine 5@-2; haplo-hct@0; T 38.1@4; now 6, haplo-hct, 3",
        "blinatumomab@0; T 39.0@20; norepinephrine 5@30; car-t@60; now 62, bispecific, 3",
        "blinatumomab@0; T 39.0@20; norepinephrine 5@30; car-t@60; T 38.1@61; now 62, car-t, 3",
        "bispecific@0 intravenous; T 39.0@6; norepinephrine 5@10; bispecific@168 intravenous; now 170, bispecific, 3",
        // over before the next dose
        "bispecific@0 intravenous; T 39.0@6; T 37.0@40; T 37.0@44; BP 118@44; RA 97@44; bispecific@168 intravenous; now 170, bispecific, 0",
    })
    void furtherTherapy(String chart, String cause, int grade) {
        ChartBuilder situation = Situation.of(chart);
        String justNow = chart.replaceAll(".*now ", "");
        Assessment assessment = situation
                .temperature("37.1", justNow)
                .pressure("118", null, justNow)
                .saturation("97", true, justNow)
                .assess();

        assertThat(assessment.exposure().therapy().code()).isEqualTo(cause);
        assertThat(assessment.scale("ctcae-v5").grade().floor()).isEqualTo(grade);
    }

    @DisplayName("F24: the primary scale follows the cause")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "car-t, astct-2019",
        "tcr-t, astct-2019",
        "bispecific, ctcae-v5",
        "haplo-hct, ctcae-v5",
        "atg, ctcae-v5",
        "antibody, ctcae-v5",
        "checkpoint-inhibitor, ctcae-v5",
    })
    void primaryScale(String therapy, String scale) {
        Assessment assessment = feverAt(therapy + "@0", "30");

        assertThat(assessment.primaryScale()).isEqualTo(scale);
        assertThat(assessment.scales()).hasSize(7);
    }

    @Test
    @DisplayName("F24: a site shows another scale first")
    void configuredScale() {
        ChartBuilder chart = Situation.of("febrile; stable");
        ScaleChoice choice = new ScaleChoice(Map.of(Therapy.CAR_T, "lee-2014"));

        Assessment assessment = new CrsAssessor(choice, Lookback.DEFAULT)
                .assess(chart.timeline(), chart.now())
                .orElseThrow();

        assertThat(assessment.primary().grade().scale()).isEqualTo("lee-2014");
    }

    @Test
    @DisplayName("F27: an undated therapy has no window and no hours")
    void undated() {
        Assessment assessment = Situation.of("undated car-t; febrile; stable").assess();

        assertThat(assessment.exposure().window()).isEqualTo(Window.UNKNOWN);
        assertThat(assessment.exposure().start()).isNull();
        assertThat(assessment.primary().grade().missing())
                .extracting(Object::toString)
                .contains("THERAPY_TIME");
        assertThat(List.of(Flag.THERAPY_TIME_UNKNOWN)).isSubsetOf(assessment.flags());
    }
}
