package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same charts give the same bytes, however they are filed and whoever grades them. */
class SameResultTest {

    private static final int PATIENTS = 12;

    /** Without the report, which states how many files were read. */
    private static final List<String> TABLES =
            Cohort.RESULTS.stream().filter(name -> !name.startsWith("report")).toList();

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path cohort;
    private static Map<String, String> expected;

    @BeforeAll
    static void replayOnce() {
        cohort = Cohort.generate(shared.resolve("cohort"), PATIENTS, "--noise", "hard");
        Cohort.Said said = Cohort.replay(cohort, shared.resolve("out"), "--threads", "1");
        assertThat(said.status()).as(said.err()).isZero();
        expected = Cohort.bytes(shared.resolve("out"), Cohort.RESULTS);
        assertThat(expected.get("episodes.csv").lines()).hasSizeGreaterThan(PATIENTS);
    }

    @Test
    void twoThreadsGiveTheSame() {
        assertThat(Cohort.replay(cohort, folder, "--threads", "2").status()).isZero();
        assertThat(Cohort.bytes(folder, Cohort.RESULTS)).isEqualTo(expected);
        assertThat(Cohort.names(folder)).doesNotContain(".work").noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void linesInAnyOrderAndAnyNumberOfPackedFilesGiveTheSame() throws IOException {
        Path mixed = Files.createDirectories(folder.resolve("mixed/deeper"));
        List<String> lines = new ArrayList<>();
        for (String name : Cohort.names(cohort)) {
            if (name.endsWith(".ndjson")) {
                lines.addAll(Cohort.lines(cohort.resolve(name)));
            }
        }
        Collections.shuffle(lines, new Random(5));
        int third = lines.size() / 3;
        pack(mixed.resolve("b.ndjson.gz"), lines.subList(0, third));
        pack(mixed.resolve("a.jsonl.gz"), lines.subList(third, 2 * third));
        Files.write(mixed.resolve("../c.ndjson"), lines.subList(2 * third, lines.size()));
        assertThat(Cohort.replay(folder.resolve("mixed"), folder.resolve("out")).status())
                .isZero();
        assertThat(Cohort.bytes(folder.resolve("out"), TABLES)).isEqualTo(only(TABLES));
    }

    @Test
    void oneBundleForEachPatientGivesTheSame() {
        Path bundles =
                Cohort.generate(folder.resolve("bundles"), PATIENTS, "--noise", "hard", "--shape", "bundles", "--gzip");
        assertThat(Cohort.replay(bundles, folder.resolve("out")).status()).isZero();
        // an explanation tells which types of resource the export left out; a Bundle leaves out none
        List<String> tables =
                TABLES.stream().filter(name -> !name.equals("grades.ndjson")).toList();
        assertThat(Cohort.bytes(folder.resolve("out"), tables)).isEqualTo(only(tables));
    }

    private static Map<String, String> only(List<String> names) {
        Map<String, String> chosen = new TreeMap<>(expected);
        chosen.keySet().retainAll(names);
        return chosen;
    }

    private static void pack(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }
}
