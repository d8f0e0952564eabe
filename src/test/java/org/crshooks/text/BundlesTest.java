package org.crshooks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.advice.WorkUpItem.Status;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.Window;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.episode.Trend;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;
import org.crshooks.replay.input.Fault;
import org.crshooks.writeback.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages are complete, and every sentence that the code asks for exists. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final Pattern ASKED_FOR = Pattern.compile("(?:Phrase\\.of|\\bsay)\\(\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern KEY_LINE = Pattern.compile("(?m)^([A-Za-z0-9.-]+)=");

    private final Map<String, String> english = both("");
    private final Map<String, String> chinese = both("_zh");

    @ParameterizedTest
    @CsvSource({"messages,100", "report,100"})
    void bothBundlesHoldTheSameKeys(String name, int atLeast) {
        assertThat(read(name + "_zh.properties").keySet())
                .isEqualTo(read(name + ".properties").keySet())
                .hasSizeGreaterThan(atLeast);
        assertThat(read(name + "_en.properties")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh"})
    void noKeyStandsTwice(String language) throws IOException {
        String lines = Files.readString(RESOURCES.resolve("messages" + language + ".properties"))
                + Files.readString(RESOURCES.resolve("report" + language + ".properties"));
        assertThat(matches(KEY_LINE, lines)).doesNotHaveDuplicates();
    }

    @Test
    void bothBundlesUseTheSamePlaceholders() {
        english.forEach((key, pattern) ->
                assertThat(placeholders(chinese.get(key))).as(key).isEqualTo(placeholders(pattern)));
    }

    @Test
    void everyBraceIsAPlaceholder() {
        Stream.of(english, chinese)
                .forEach(bundle -> bundle.forEach((key, pattern) -> assertThat(
                                PLACEHOLDER.matcher(pattern).replaceAll(""))
                        .as(key)
                        .doesNotContain("{", "}")));
    }

    @Test
    void noSentenceIsEmptyOrEndsInASpaceThatAnEditorWouldStrip() {
        Stream.of(english, chinese)
                .forEach(bundle -> bundle.forEach((key, pattern) ->
                        assertThat(pattern).as(key).isNotBlank().isEqualTo(pattern.strip())));
    }

    @Test
    void everyMemberOfAnEnumHasItsWords() {
        assertThat(english.keySet())
                .containsAll(keys("flag.", Flag.values(), Flag::code))
                .containsAll(keys("input.", Input.values(), Input::code))
                .containsAll(keys("channel.", Channel.values(), Channel::label))
                .containsAll(keys("therapy.", Therapy.values(), Therapy::code))
                .containsAll(keys("window.", Window.values(), Window::code))
                .containsAll(keys("trend.", Trend.values(), Trend::code))
                .containsAll(keys("reason.", Ignored.Reason.values(), Ignored.Reason::code))
                .containsAll(keys("reason.", Fault.values(), Fault::code))
                .containsAll(keys("write-back.", Reason.values(), Reason::code))
                .containsAll(keys("lab.", LabTest.values(), LabTest::code))
                .containsAll(keys("work-up.", WorkUpTest.values(), WorkUpTest::code))
                .containsAll(
                        keys("work-up.status.", Status.values(), s -> s.name().toLowerCase(Locale.ROOT)))
                .containsAll(keys("icans.domain.", Domain.values(), Domain::code))
                .containsAll(keys("organ.term.", countedTerms(), OrganTerm::code))
                .containsAll(keys("truth.", Truth.values(), t -> t.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everySentenceThatTheCodeNamesExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                asked.addAll(matches(ASKED_FOR, Files.readString(file)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(english.keySet()).containsAll(asked);
    }

    private static OrganTerm[] countedTerms() {
        return Arrays.stream(OrganTerm.values())
                .filter(t -> t != OrganTerm.EXCLUDED)
                .toArray(OrganTerm[]::new);
    }

    private static <E> List<String> keys(String prefix, E[] members, Function<E, String> code) {
        return Arrays.stream(members).map(code).map(prefix::concat).toList();
    }

    private static Set<String> placeholders(String pattern) {
        return new TreeSet<>(matches(PLACEHOLDER, pattern));
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(BundlesTest::group).collect(Collectors.toList());
    }

    private static String group(MatchResult match) {
        return match.group(1);
    }

    private static Map<String, String> both(String language) {
        Map<String, String> both = read("messages" + language + ".properties");
        both.putAll(read("report" + language + ".properties"));
        return both;
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.forEach((key, value) -> sorted.put((String) key, (String) value));
        return sorted;
    }
}
