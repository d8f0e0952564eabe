package org.crshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The safety file says nothing that the code and the tests do not hold. */
class SafetyFileTest {

    private static final Path FOLDER = Path.of("docs/safety");
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| ((?:[FAC5LXNMETWIR]\\w*\\d|[O]\\d|D)[a-f]?) \\|");
    private static final Pattern ROW_OF_TABLE = Pattern.compile("(?m)^\\| ([HI]\\d+) \\|");
    private static final Map<String, String> TESTS = classes(Path.of("src/test/java"));
    private static final Map<String, String> CODE = classes(Path.of("src/main/java"));

    static Stream<List<String>> hazards() throws IOException {
        return rows("hazard-log.csv");
    }

    static Stream<List<String>> rules() throws IOException {
        return rows("traceability.csv");
    }

    @ParameterizedTest
    @MethodSource("hazards")
    @DisplayName("every hazard has a control that exists and a test that exists")
    void hazardIsControlled(List<String> hazard) throws IOException {
        assertThat(hazard).hasSize(8).doesNotContain("");
        assertThat(knownControls()).containsAll(words(hazard.get(6)));
        assertThat(TESTS).containsKeys(words(hazard.get(7)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("rules")
    @DisplayName("every rule names code that exists and tests that cite it")
    void ruleIsTraced(List<String> rule) throws IOException {
        String id = rule.get(0);
        assertThat(words(rule.get(2))).isNotEmpty().allMatch(name -> name.equals("-") || CODE.containsKey(name));
        assertThat(words(rule.get(3)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(TESTS.get(name) + tablesOf(name))
                        .as(name)
                        .containsPattern("(?<![A-Za-z0-9])" + id + "(?![A-Za-z0-9])"));
        assertThat(hazards().map(hazard -> hazard.get(0)).toList()).containsAll(words(rule.get(4)));
    }

    @Test
    @DisplayName("every rule written down is traced, and each rule named as a control knows its hazards")
    void traceIsComplete() throws IOException {
        Map<String, String> traced = rules().collect(Collectors.toMap(r -> r.get(0), r -> r.get(4)));
        Set<String> decided = new TreeSet<>(rulesWrittenDown());
        decided.removeIf(id -> id.startsWith("R"));
        assertThat(traced.keySet()).containsExactlyInAnyOrderElementsOf(decided);
        hazards()
                .forEach(hazard -> words(hazard.get(6)).stream()
                        .filter(traced::containsKey)
                        .forEach(control -> assertThat(words(traced.get(control)))
                                .as(control)
                                .contains(hazard.get(0))));
    }

    @Test
    @DisplayName("H15 the list of third-party components is that of the build")
    void components() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("<build>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        List<String> used = Pattern.compile("(?s)<dependency>(.*?)</dependency>")
                .matcher(dependencies)
                .results()
                .map(MatchResult::group)
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .map(dependency -> element(dependency, "groupId") + ":" + element(dependency, "artifactId"))
                .toList();
        assertThat(rows("soup.csv").map(row -> row.get(0)).toList()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    @DisplayName("H15 the jar carries a bill of materials, and what is in it was looked at")
    void billOfMaterials() throws IOException {
        String bill = Files.readString(Path.of("target/classes/META-INF/sbom/application.cdx.json"));
        JsonNode components = JsonMapper.shared().readTree(bill).path("components");
        assertThat(components
                        .valueStream()
                        .map(c -> c.path("group").asString() + ":"
                                + c.path("name").asString() + ":"
                                + c.path("version").asString()))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(FOLDER.resolve("components.txt")));
    }

    private static String element(String xml, String name) {
        return xml.replaceAll("(?s).*<" + name + ">(.*?)</" + name + ">.*", "$1");
    }

    private static Set<String> knownControls() throws IOException {
        Set<String> known = new TreeSet<>(rulesWrittenDown());
        for (String document : List.of("ARCHITECTURE.md", "docs/security.md")) {
            ROW_OF_TABLE.matcher(Files.readString(Path.of(document))).results().forEach(row -> known.add(row.group(1)));
        }
        return known;
    }

    private static Set<String> rulesWrittenDown() throws IOException {
        return RULE_ROW.matcher(Files.readString(Path.of("docs/INTERPRETATIONS.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The tables of a test that reads its cases from files. */
    private static String tablesOf(String test) {
        return switch (test) {
            case "FactTableTest" -> contents(Path.of("src/test/resources/facts"));
            case "ScaleTableTest" -> contents(Path.of("src/test/resources/scales"));
            default -> "";
        };
    }

    private static String contents(Path folder) {
        return files(folder).map(SafetyFileTest::read).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> classes(Path folder) {
        return files(folder)
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        SafetyFileTest::read,
                        String::concat));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException("cannot list " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static Stream<List<String>> rows(String name) throws IOException {
        return Files.readAllLines(FOLDER.resolve(name)).stream().skip(1).map(SafetyFileTest::cells);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
