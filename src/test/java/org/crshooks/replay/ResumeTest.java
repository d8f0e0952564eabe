package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.CrsHooksApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is killed goes on where it was, and ends with the same bytes. */
@Tag("process")
class ResumeTest {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private Path cohort;
    private Path out;

    @BeforeEach
    void cohort() {
        cohort = Cohort.generate(folder.resolve("cohort"), 24);
        out = folder.resolve("out");
    }

    @Test
    void killedWhileItGradesItGoesOnAndEndsTheSame() throws Exception {
        Path whole = folder.resolve("whole");
        assertThat(Cohort.replay(cohort, whole).status()).isZero();

        Process replay = start();
        await().atMost(LONGEST).until(() -> !replay.isAlive() || !finished().isEmpty());
        replay.destroyForcibly().waitFor();
        assertThat(out.resolve("summary.json")).doesNotExist();
        List<Path> kept = finished();
        assertThat(kept).isNotEmpty();
        List<Object> times = kept.stream().map(ResumeTest::written).toList();

        Process again = start("--resume");
        await().atMost(LONGEST).until(() -> !again.isAlive() || Files.exists(out.resolve("episodes.csv.part")));
        if (again.isAlive()) {
            assertThat(kept.stream().map(ResumeTest::written).toList()).isEqualTo(times);
        }
        assertThat(again.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).as(log()).isZero();
        assertThat(Cohort.bytes(out, Cohort.RESULTS)).isEqualTo(Cohort.bytes(whole, Cohort.RESULTS));
    }

    @Test
    void anotherInputIsNotGoneOnWith() throws Exception {
        Process replay = start();
        await().atMost(LONGEST).until(() -> !replay.isAlive() || Files.exists(out.resolve(".work/plan.json")));
        replay.destroyForcibly().waitFor();
        Files.writeString(cohort.resolve("More.ndjson"), "{\"resourceType\":\"Patient\",\"id\":\"more\"}");
        Cohort.Said said = Cohort.replay(cohort, out, "--resume");
        assertThat(said.status()).isEqualTo(ReplayCommand.MISUSED);
        assertThat(said.err()).contains("--resume");
    }

    /** Results of groups that are done. */
    private List<Path> finished() {
        Path results = out.resolve(".work/results");
        if (!Files.exists(results)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(results)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        } catch (IOException vanished) {
            return List.of();
        }
    }

    private static Object written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return "gone";
        }
    }

    /** In a process of its own, with so little memory that there are several groups. */
    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                CrsHooksApplication.class.getName(),
                "replay",
                "--in",
                cohort.toString(),
                "--out",
                out.toString(),
                "--threads",
                "1"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
