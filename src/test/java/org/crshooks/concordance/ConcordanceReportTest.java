package org.crshooks.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crshooks.concordance.Made.charted;
import static org.crshooks.concordance.Made.episode;
import static org.crshooks.concordance.Made.none;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcordanceReportTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final RunFacts FACTS = new RunFacts(4, 3, 1, Map.of(), "0.1.0", null);

    @TempDir
    Path folder;

    private final List<EpisodeRecord> episodes = List.of(
            episode("a", 1, 24, 72, 2, 2),
            episode("b", 1, 24, 72, 1, 3),
            episode("c", 1, 24, 72, 4, 4),
            none("d", 0, 0));

    @Test
    void everyChartedGradeIsCountedOnce() throws IOException {
        Concordance found = write(List.of(
                charted("a", 2, 30), // agrees
                charted("a", 1, 31), // lower
                charted("b", 2, 30), // inside the range
                charted("c", 1, 30), // disagrees
                charted("d", 2, 30), // a missed episode
                charted("d", 1, 2000), // of nothing
                charted("x", 3, null), // no therapy
                charted("x", 0, null), // none missed
                charted("a", 6, 30), // no grade
                new ChartedGrade("a", "who", 2, null, "CSV line 9")));

        assertThat(found.grades()).isEqualTo(new ChartedCount(10, 4, 1, 2, 1, 2));
        ScaleConcordance astct = found.charted().get(0);
        assertThat(astct.scale()).isEqualTo(Made.ASTCT);
        assertThat(astct.pairs()).isEqualTo(4);
        assertThat(astct.decided().n()).isEqualTo(3);
        assertThat(astct.decided().exact()).isEqualTo(1);
        assertThat(astct.decided().withinOne()).isEqualTo(1);
        assertThat(astct.decided().confusion().count(4, 1)).isEqualTo(1);
        assertThat(astct.decided().confusion().count(0, 2)).isEqualTo(1);
        assertThat(astct.compatible()).isEqualTo(1);
        assertThat(astct.outside()).isZero();
        assertThat(astct.disagreements()).isEqualTo(2);
        assertThat(astct.withoutCharted()).isZero();
        assertThat(astct.withoutEpisode()).isEqualTo(2);
        assertThat(found.charted().get(1).pairs()).isZero();
        assertThat(found.charted().get(1).withoutCharted()).isEqualTo(3);
        assertThat(lines("disagreements.csv"))
                .hasSize(5)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("disagreement,c,2026-01-05T08:00:00Z,1,2026-01-06T08:00:00Z,2026-01-08T08:00:00Z,"
                                + "astct-2019,1,2026-01-06T14:00:00Z,Observation/c,4,4,2026-01-06T08:00:00Z,"
                                + "charted-lower,3,")
                        .contains("\"\"8 µg/min\"\""))
                .anySatisfy(line -> assertThat(line).startsWith("charted-without-episode,x,"));
    }

    @Test
    void aGradeOutsideTheRangeDisagreesButIsNotDecided() throws IOException {
        ScaleConcordance astct = write(List.of(charted("b", 5, 30))).charted().get(0);

        assertThat(astct.outside()).isEqualTo(1);
        assertThat(astct.decided().n()).isZero();
        assertThat(astct.decided().linear().value()).isEmpty();
        assertThat(lines("disagreements.csv").get(1))
                .startsWith("outside-range,b,")
                .contains(",charted-higher,2,");
        assertThat(text("report.en.html"))
                .contains("not defined", "charted higher by 2")
                .doesNotContain("NaN");
    }

    @Test
    void theScalesAreComparedOverEpisodesThatBegan() throws IOException {
        Concordance found = write(List.of());

        assertThat(found.episodes()).isEqualTo(3);
        assertThat(found.allDecided()).isEqualTo(2);
        assertThat(found.allAgree()).isEqualTo(2);
        assertThat(found.between()).hasSize(21).allSatisfy(pair -> {
            assertThat(pair.decided().n()).isEqualTo(2);
            assertThat(pair.undecided()).isEqualTo(1);
        });
        assertThat(text("report.en.html")).contains("No charted grades were found or given");
    }

    @Test
    @DisplayName("the same figures and files whatever the order of charted grades and the size of the parts")
    void partsAndOrderDoNotMatter() throws IOException {
        Made.Cohorts cohort = Made.cohort(300, 7);
        Path parts = Files.createDirectory(folder.resolve("parts"));
        Path other = Files.createDirectory(folder.resolve("other"));
        new ConcordanceReport(ZONE).write(folder, cohort.episodes(), cohort.charted(), cohort.facts());
        new ConcordanceReport(ZONE, 50).write(parts, cohort.episodes(), cohort.charted(), cohort.facts());
        Made.Cohorts shuffled = cohort.shuffled(3);
        new ConcordanceReport(ZONE).write(other, shuffled.episodes(), shuffled.charted(), cohort.facts());

        for (String name : List.of("report.en.html", "report.zh.html")) {
            assertThat(parts.resolve(name)).hasSameTextualContentAs(folder.resolve(name));
            assertThat(other.resolve(name)).hasSameTextualContentAs(folder.resolve(name));
        }
        assertThat(Files.readAllLines(other.resolve("disagreements.csv"))).isEqualTo(lines("disagreements.csv"));
        assertThat(Files.readAllLines(parts.resolve("disagreements.csv")))
                .containsExactlyInAnyOrderElementsOf(lines("disagreements.csv"));
    }

    @Test
    void episodesOfOnePatientThatStandApartAreRefused() {
        List<EpisodeRecord> apart = List.of(episodes.get(0), episodes.get(1), episode("a", 2, 100, 110, 1, 1));

        assertThatThrownBy(() -> new ConcordanceReport(ZONE).write(folder, apart, List.of(charted("a", 2, 30)), FACTS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.en.html", "report.zh.html"})
    void theReportIsOneFileWithoutScriptsInWhichEverythingIsSaid(String name) throws IOException {
        Made.Cohorts cohort = Made.cohort(300, 7);
        new ConcordanceReport(ZONE).write(folder, cohort.episodes(), cohort.charted(), cohort.facts());
        String report = text(name);

        assertThat(report)
                .startsWith("<!DOCTYPE html>")
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:\"")
                .doesNotContain("<script", "src=", "href=", "url(", "@import", "NaN", "Infinity", "null", ">report.")
                .doesNotContain("report.glance", "report.method", "report.course", "report.limits");
        assertThat(report.split("role=\"img\"", -1).length - 1)
                .as("plots: three charted scales, the scales, maxima, onset, time")
                .isEqualTo(7)
                .isEqualTo(report.split("<desc ", -1).length - 1);
        assertThat(report).contains("broken-line", "2026");
        assertThat(report.split("<tr><th scope=\"row\">p\\d{5}</th>", -1).length - 1)
                .as("as many disagreements as a person reads")
                .isBetween(30, Disagreements.SHOWN);
    }

    @Test
    @DisplayName("H5 what comes from a chart is text in the report and in the CSV, whatever it holds")
    void hostileTextStaysText() throws IOException {
        String hostile = "<img src=x onerror=alert(1)>\"'&\u202E";
        EpisodeRecord episode = episode("=cmd|' /C calc'!A0", 1, 24, 72, 4, 4);
        new ConcordanceReport(ZONE)
                .write(
                        folder,
                        List.of(episode),
                        List.of(new ChartedGrade(episode.patient(), Made.ASTCT, 1, null, hostile)),
                        new RunFacts(1, 1, 1, Map.of(hostile, 1L), hostile, hostile));

        assertThat(text("report.en.html"))
                .doesNotContain("<img", "\u202E", "<decided>")
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;", "Row 4 &lt;decided&gt;");
        assertThat(lines("disagreements.csv").get(1)).startsWith("disagreement,'=cmd|");
    }

    @Test
    void nothingAtAllIsSaidAsThat() throws IOException {
        Concordance found = new ConcordanceReport(ZONE)
                .write(folder, List.of(), List.of(charted("a", 2, 3)), new RunFacts(0, 0, 0, Map.of(), "0.1.0", null));

        assertThat(found.episodes()).isZero();
        assertThat(found.grades().notUsable()).isEqualTo(1);
        assertThat(text("report.en.html"))
                .contains("No episode of CRS was computed")
                .doesNotContain("NaN");
        assertThat(text("report.zh.html")).contains("未计算出 CRS 发作").doesNotContain("NaN");
    }

    @Test
    void anotherCountThanTheRunsIsSaid() throws IOException {
        new ConcordanceReport(ZONE).write(folder, episodes, List.of(), new RunFacts(4, 5, 1, Map.of(), "0.1.0", null));

        assertThat(text("report.en.html")).contains("The run counted 5 episodes, but the report read 3.");
    }

    private Concordance write(List<ChartedGrade> charted) throws IOException {
        return new ConcordanceReport(ZONE).write(folder, episodes, charted, FACTS);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }
}
