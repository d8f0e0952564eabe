package org.crshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crshooks.chart.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No interpretation without a test that cites its id, and no test that cites an id nobody wrote down. */
class RuleCoverageTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TABLES = Path.of("src/test/resources");
    private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"");
    private static final Pattern RULE =
            Pattern.compile("\\b(?:F\\d+a?|A\\d|C5[a-e]|C4[a-f]|[LXNMEIOK]\\d|T\\d+[ab]?|W\\d+)\\b");

    /** The ids of docs/INTERPRETATIONS.md that decide a grade, an advice or a check. */
    static Stream<String> rules() {
        return Stream.of(
                        numbered("F", 29),
                        Stream.of("F6a"),
                        numbered("A", 7),
                        Stream.of("C5a", "C5b", "C5c", "C5d", "C5e"),
                        Stream.of("C4a", "C4b", "C4c", "C4d", "C4e", "C4f"),
                        numbered("L", 2),
                        numbered("X", 3),
                        numbered("N", 8),
                        numbered("M", 7),
                        numbered("E", 7),
                        numbered("T", 21),
                        Stream.of("T1a", "T1b"),
                        numbered("W", 10),
                        numbered("I", 2),
                        numbered("O", 6),
                        numbered("K", 6))
                .flatMap(ids -> ids);
    }

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isTested(String rule) throws IOException {
        assertThat(cited()).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isWrittenDown(String rule) throws IOException {
        assertThat(Files.readString(Path.of("docs/INTERPRETATIONS.md"))).contains("| " + rule + " |");
    }

    @Test
    void tablesCiteKnownRules() throws IOException {
        assertThat(citedInTables()).isSubsetOf(rules().toList());
    }

    private static Set<String> cited() throws IOException {
        Set<String> rules = new TreeSet<>(citedInTables());
        for (Path file : files(TESTS, ".java")) {
            Matcher name = DISPLAY_NAME.matcher(Files.readString(file));
            while (name.find()) {
                RULE.matcher(name.group(1)).results().forEach(r -> rules.add(r.group()));
            }
        }
        return rules;
    }

    private static Set<String> citedInTables() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (String folder : List.of("scales", "facts")) {
            for (Path file : files(TABLES.resolve(folder), ".csv")) {
                Table.read(folder + "/" + file.getFileName()).forEach(line -> rules.addAll(line.rules()));
            }
        }
        return rules;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
