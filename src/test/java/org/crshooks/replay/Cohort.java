package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crshooks.synthetic.GenerateCommand;

/** Runs the two commands on real files, and reads what they write. */
final class Cohort {

    /** Files whose bytes depend on the charts alone. */
    static final List<String> RESULTS = List.of(
            "episodes.csv",
            "episodes.parquet",
            "steps.csv",
            "steps.parquet",
            "grades.ndjson",
            "charted.csv",
            "ignored.csv",
            "disagreements.csv",
            "report.en.html",
            "report.zh.html");

    /** What a run said. */
    record Said(int status, String out, String err) {}

    private Cohort() {}

    /** A folder with a generated cohort. */
    static Path generate(Path folder, int patients, String... options) {
        List<String> args = new ArrayList<>(
                List.of("generate", "--patients", Integer.toString(patients), "--out", folder.toString()));
        args.addAll(List.of(options));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = GenerateCommand.run(args.toArray(String[]::new), print, print, Clock.systemUTC());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return folder;
    }

    static Said replay(Path in, Path out, String... options) {
        List<String> args = new ArrayList<>(List.of("replay", "--in", in.toString(), "--out", out.toString()));
        args.addAll(List.of(options));
        return run(args.toArray(String[]::new));
    }

    static Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = ReplayCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The bytes of the results, by name; the report without the number of its files and kinds of faults. */
    static Map<String, String> bytes(Path out, List<String> names) {
        Map<String, String> bytes = new TreeMap<>();
        for (String name : names) {
            try {
                bytes.put(name, Files.readString(out.resolve(name), StandardCharsets.ISO_8859_1));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes;
    }

    /** Rows of a CSV whose cells hold no line ends, by name of the column. */
    static List<Map<String, String>> rows(Path csv) {
        List<String> lines = lines(csv);
        List<String> head = cells(lines.get(0));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = cells(line);
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 0; i < head.size(); i++) {
                        row.put(head.get(i), cells.get(i));
                    }
                    return row;
                })
                .toList();
    }

    static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            boolean quoted = cell.startsWith("\"");
            cells.add(quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
        }
        return cells;
    }

    /** Counts of {@code ignored.csv} by reason and type. */
    static Map<String, Long> ignored(Path out) {
        Map<String, Long> counts = new TreeMap<>();
        rows(out.resolve("ignored.csv"))
                .forEach(row -> counts.put(row.get("reason") + " " + row.get("type"), Long.valueOf(row.get("count"))));
        return counts;
    }

    /** Entries of {@code faults.csv} as {@code file line reason}. */
    static List<String> faults(Path out) {
        return rows(out.resolve("faults.csv")).stream()
                .map(row -> String.join(" ", row.get("file"), row.get("line"), row.get("reason")))
                .toList();
    }

    static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        Arrays.sort(names);
        return List.of(names);
    }
}
