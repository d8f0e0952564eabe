package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken is counted and named; the rest is graded, and the exit status tells. */
class BrokenInputTest {

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void folders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    @DisplayName("H6 broken lines and bombs are named by file and line, and cost nothing else")
    void brokenLines() throws IOException {
        List<String> lines = new ArrayList<>(Ward.chart("p1"));
        lines.add(2, "{\"resourceType\":\"Observation\", secret-name");
        lines.add(4, "{\"resourceType\":\"Observation\",\"id\":\"bomb\",\"valueDecimal\":1e999999}");
        lines.add(5, "[1,2,3]");
        lines.add(6, "");
        lines.add("{\"resourceType\":\"Practitioner\",\"id\":\"dr\"}");
        lines.add("{\"resourceType\":\"Observation\",\"id\":\"lost\",\"status\":\"final\"}");
        lines.add(
                "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}");
        Files.write(in.resolve("all.ndjson"), lines);
        Cohort.Said said = Cohort.replay(in, out);
        assertThat(said.status()).as(said.err()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out))
                .containsExactlyInAnyOrder(
                        "all.ndjson 3 not-json",
                        "all.ndjson 5 limit-broken",
                        "all.ndjson 6 no-resource",
                        "all.ndjson " + (lines.size() - 1) + " no-patient",
                        "all.ndjson " + lines.size() + " export-error");
        assertThat(Cohort.ignored(out))
                .contains(entry("not-json ", 1L), entry("limit-broken ", 1L), entry("type-not-read Practitioner", 1L));
        assertThat(said.err()).contains("all.ndjson line 3: not-json");
        assertThat(said.err() + said.out()).doesNotContain("secret-name").doesNotContain("p1");
        assertThat(episode("p1")).contains(entry("onset", Ward.ONSET), entry("astct_2019_floor", "2"));
    }

    @Test
    @DisplayName("H8 what came before the end of a cut gz is used, and nobody's grade is certain any more")
    void cutGzip() throws IOException {
        List<String> lines = new ArrayList<>(Ward.chart("p1"));
        for (int i = 0; i < 2000; i++) {
            lines.add(Ward.quantity("x" + i, "Patient/p1", "8310-5", "36.9", "Cel", "2026-01-02T00:00:00Z"));
        }
        byte[] packed = pack(String.join("\n", lines));
        Files.write(in.resolve("Cut.ndjson.gz"), Arrays.copyOf(packed, packed.length - 200));
        Cohort.Said said = Cohort.replay(in, out);
        assertThat(said.status()).as(said.err()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out)).singleElement().asString().endsWith(" truncated");
        assertThat(episode("p1"))
                .contains(entry("astct_2019_floor", "2"))
                .doesNotContainEntry("astct_2019_ceiling", "2");
    }

    @Test
    void aLastLineWithoutItsEndIsACutFileToo() throws IOException {
        String all = String.join("\n", Ward.chart("p1"));
        Files.writeString(in.resolve("Cut.ndjson"), all.substring(0, all.length() - 30));
        assertThat(Cohort.replay(in, out).status()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out)).singleElement().asString().endsWith(" truncated");
        assertThat(episode("p1")).doesNotContainEntry("astct_2019_ceiling", "2");
    }

    @Test
    void aCutBundleLeavesOnlyItsOwnPatientUncertain() throws IOException {
        String cut = Ward.bundle(Ward.chart("p1"), List.of(), "");
        Files.writeString(in.resolve("p1.json"), cut.substring(0, cut.length() - 40));
        Files.writeString(in.resolve("p2.json"), Ward.bundle(Ward.chart("p2"), List.of(), ""));
        assertThat(Cohort.replay(in, out).status()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out))
                .singleElement()
                .asString()
                .startsWith("p1.json")
                .endsWith(" truncated");
        assertThat(episode("p1"))
                .contains(entry("astct_2019_floor", "2"))
                .doesNotContainEntry("astct_2019_ceiling", "2");
        assertThat(episode("p2")).contains(entry("astct_2019_floor", "2"), entry("astct_2019_ceiling", "2"));
    }

    @Test
    @DisplayName("H8 a page that leads to a page which is not there leaves its patient uncertain")
    void missingPage() throws IOException {
        Files.writeString(
                in.resolve("p1.json"),
                Ward.bundle(
                        Ward.chart("p1"),
                        List.of(),
                        ",\"link\":[{\"relation\":\"next\",\"url\":\"https://ehr.example/next\"}]"));
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(episode("p1")).doesNotContainEntry("astct_2019_ceiling", "2");

        Files.writeString(
                in.resolve("p1b.json"),
                Ward.bundle(
                        List.of(Ward.quantity("more", "Patient/p1", "8310-5", "36.9", "Cel", "2026-01-02T00:00:00Z")),
                        List.of(),
                        ",\"link\":[{\"relation\":\"self\",\"url\":\"https://ehr.example/next\"}]"));
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(episode("p1")).contains(entry("astct_2019_floor", "2"), entry("astct_2019_ceiling", "2"));
    }

    @Test
    void aServerThatReportsAnErrorBesideItsAnswerHasNotAnsweredInFull() throws IOException {
        List<String> chart = new ArrayList<>(Ward.chart("p1"));
        chart.add("{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"timeout\"}]}");
        Files.writeString(in.resolve("p1.json"), Ward.bundle(chart, List.of(), ""));
        assertThat(Cohort.replay(in, out).status()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out)).containsExactly("p1.json " + (chart.size() + 1) + " export-error");
        assertThat(episode("p1"))
                .contains(entry("astct_2019_floor", "2"))
                .doesNotContainEntry("astct_2019_ceiling", "2");
    }

    @Test
    void resourcesOfUnknownPatientsAreCounted() throws IOException {
        List<String> lines = new ArrayList<>(Ward.chart("p1"));
        List<String> stranger = Ward.rest("nobody", "Patient/nobody");
        lines.addAll(stranger);
        Files.write(in.resolve("all.ndjson"), lines);
        assertThat(Cohort.replay(in, out).status()).isZero();
        assertThat(Cohort.ignored(out)).contains(entry("unknown-patient ", (long) stranger.size()));
        assertThat(Cohort.rows(out.resolve("episodes.csv"))).hasSize(1);
    }

    @Test
    void aTypeThatTheExportLeftOutIsUnknownNotAbsent() throws IOException {
        Files.write(in.resolve("all.ndjson"), Ward.chart("p1"));
        assertThat(Cohort.replay(in, out).status()).isZero();
        Map<String, String> without = episode("p1");
        assertThat(without).doesNotContainEntry("astct_2019_ceiling", "2");
        assertThat(without.get("unknown")).contains("vasopressor");
    }

    @Test
    void aFileThatIsNoGzipInsideIsNamed() throws IOException {
        byte[] packed = pack(String.join("\n", Ward.chart("p1")));
        Arrays.fill(packed, packed.length / 2, packed.length / 2 + 20, (byte) 0x55);
        Files.write(in.resolve("Damaged.ndjson.gz"), packed);
        Files.write(in.resolve("Good.ndjson"), Ward.chart("p2"));
        assertThat(Cohort.replay(in, out).status()).isEqualTo(ReplayCommand.WITH_FAULTS);
        assertThat(Cohort.faults(out))
                .allMatch(fault -> fault.startsWith("Damaged.ndjson.gz"))
                .isNotEmpty();
        assertThat(episode("p2")).contains(entry("astct_2019_floor", "2"));
    }

    @Test
    void aFullDiskStopsTheRunWithAPlainWordAndLaterItGoesOn() throws IOException {
        Files.write(in.resolve("all.ndjson"), Ward.chart("p1"));
        Files.createDirectories(out);
        Path full = out.resolve("steps.csv.part");
        Files.createSymbolicLink(full, Path.of("/dev/full"));
        Cohort.Said said = Cohort.replay(in, out);
        assertThat(said.status()).isEqualTo(ReplayCommand.STOPPED);
        assertThat(said.err())
                .contains("No space left on device")
                .contains("--resume")
                .doesNotContain("\tat ");
        assertThat(out.resolve("summary.json")).doesNotExist();
        assertThat(out.resolve("steps.csv")).doesNotExist();
        Files.delete(full);
        assertThat(Cohort.replay(in, out, "--resume").status()).isZero();
        assertThat(episode("p1")).contains(entry("onset", Ward.ONSET));
    }

    private Map<String, String> episode(String patient) {
        return Cohort.rows(out.resolve("episodes.csv")).stream()
                .filter(row -> row.get("patient").equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] pack(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
