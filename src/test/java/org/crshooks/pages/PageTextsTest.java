package org.crshooks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crshooks.sandbox.demo.DemoPatients;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What the pages say exists in both languages, and everything that they ask for is there. */
class PageTextsTest {

    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path TEXTS = STATIC.resolve("i18n");
    private static final List<Path> SCRIPTS = List.of(STATIC, Path.of("src/main/resources/workbench"));

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Keys in scripts: t('key'), 'check.key', copyButton('key'); in pages: data-i18n. */
    private static final Pattern ASKED_FOR = Pattern.compile("(?:\\bt|copyButton|hasText)\\(\\s*'([a-z0-9.-]+)'"
            + "|'((?:check|vary|paste|server|trouble|no-card|cards|nav|theme)\\.[a-zA-Z0-9.-]+)'"
            + "|data-i18n=\"([^\"]+)\"|data-i18n-attr=\"[a-z-]+:([^\";]+)\"");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".en.json"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void bothLanguagesSayTheSame(String page) {
        Map<String, String> english = texts(page, "en");
        Map<String, String> chinese = texts(page, "zh");
        assertThat(chinese.keySet()).isEqualTo(english.keySet()).isNotEmpty();
        english.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(chinese.get(key)).as(key).isNotBlank();
            assertThat(places(chinese.get(key))).as(key).isEqualTo(places(text));
            assertThat(CHINESE.matcher(text).find()).as(key).isFalse();
        });
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        pages().forEach(page -> known.addAll(texts(page, "en").keySet()));
        Set<String> asked = new TreeSet<>();
        for (Path folder : SCRIPTS) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().matches(".*\\.(?:js|html)"))
                        .forEach(file -> asked.addAll(keys(file)));
            }
        }
        assertThat(asked).hasSizeGreaterThan(150);
        assertThat(known).containsAll(asked);
    }

    @Test
    void everyDemoPatientIsIntroduced() {
        List<String> wanted = DemoPatients.resources(Instant.parse("2026-01-05T08:00:00Z")).stream()
                .filter(Patient.class::isInstance)
                .map(patient -> patient.getIdElement().getIdPart())
                .flatMap(id -> Stream.of(id + ".therapy", id + ".story"))
                .toList();
        assertThat(texts("demo", "en").keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    private static List<String> keys(Path file) {
        try {
            List<String> keys = new ArrayList<>();
            ASKED_FOR.matcher(Files.readString(file)).results().forEach(match -> {
                for (int group = 1; group <= match.groupCount(); group++) {
                    if (match.group(group) != null) {
                        keys.add(match.group(group));
                    }
                }
            });
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(match -> places.add(match.group(1)));
        return places;
    }

    private static Map<String, String> texts(String page, String language) {
        try {
            Map<String, String> texts = new TreeMap<>();
            JsonMapper.shared()
                    .readTree(Files.readString(TEXTS.resolve(page + "." + language + ".json")))
                    .properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
