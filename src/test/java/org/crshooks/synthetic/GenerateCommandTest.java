package org.crshooks.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @EnumSource(Noise.class)
    void theSameSeedGivesTheSameBytes(Noise noise) throws IOException {
        String word = GenerateOptions.word(noise);
        generate("one", "--patients", "20", "--noise", word, "--seed", "5");
        generate("two", "--patients=20", "--noise=" + word, "--seed=5");

        assertThat(files("one")).containsExactlyInAnyOrderEntriesOf(files("two"));
        assertThat(files("one").get("truth.csv").lines()).hasSize(1 + 20 * 7);
    }

    @Test
    void anotherSeedGivesOtherPatients() throws IOException {
        generate("one", "--patients", "5", "--seed", "1");
        generate("two", "--patients", "5", "--seed", "2");

        assertThat(files("one").get("truth.csv")).isNotEqualTo(files("two").get("truth.csv"));
    }

    @Test
    void aPatientIsTheSameInAnyCohort() throws IOException {
        generate("few", "--patients", "3");
        generate("many", "--patients", "70");

        files("few")
                .forEach((name, text) ->
                        assertThat(files("many").get(name)).as(name).startsWith(text));
    }

    @Test
    void bundlesAndPackedFilesHoldTheSameResources() throws IOException {
        generate("plain", "--patients", "2");
        generate("packed", "--patients", "2", "--gzip");
        generate("bundles", "--patients", "2", "--shape", "bundles", "--gzip");

        assertThat(files("packed")).containsExactlyInAnyOrderEntriesOf(files("plain"));
        Map<String, String> bundles = files("bundles");
        assertThat(bundles.get("truth.csv")).isEqualTo(files("plain").get("truth.csv"));
        assertThat(bundles).hasSize(4);
        files("plain").forEach((name, text) -> {
            if (name.endsWith(".ndjson")) {
                text.lines()
                        .forEach(line ->
                                assertThat(String.join("", bundles.values())).contains(line));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--patients 3",
                "--patients none --out x",
                "--patients 0 --out x",
                "--patients 3 --out x --days 2",
                "--patients 3 --out x --noise loud",
                "--patients 3 --out x --shape csv",
                "--patients 3 --out x --colour red",
                "--patients 3 --out x --patients 4",
                "--patients 3 --out x --gzip=yes",
                "--patients 3 --out"
            })
    void saysWhatIsWrongWithTheOptions(String options) {
        String[] args = ("generate " + options).strip().split(" ");

        assertThat(GenerateCommand.run(args, stream(out), stream(err), CLOCK)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(GenerateOptions.USAGE);
        assertThat(out.size()).isZero();
    }

    @Test
    void twoCohortsAreNeverMixedInOneFolder() throws IOException {
        generate("one", "--patients", "1");

        assertThat(run("one", "--patients", "1")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not empty");
    }

    @Test
    void saysThatThePatientsDoNotExist() throws IOException {
        generate("one", "--patients", "1");

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("do not exist", "no clinical conclusion");
        assertThat(files("one").get("Patient.ndjson")).contains("HTEST");
    }

    private void generate(String name, String... options) throws IOException {
        assertThat(run(name, options)).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    private int run(String name, String... options) {
        List<String> args = Stream.concat(
                        Stream.of("generate", "--out", folder.resolve(name).toString()), Stream.of(options))
                .toList();
        return GenerateCommand.run(args.toArray(String[]::new), stream(out), stream(err), CLOCK);
    }

    /** Text by name, unpacked. */
    private Map<String, String> files(String name) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> inside = Files.list(folder.resolve(name))) {
            for (Path file : inside.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String plain = file.getFileName().toString().replace(".gz", "");
                boolean packed = file.toString().endsWith(".gz");
                files.put(plain, new String(packed ? unpacked(bytes) : bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
