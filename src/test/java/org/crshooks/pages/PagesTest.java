package org.crshooks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.Wording;
import org.crshooks.grading.scale.Scales;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The pages for people, and what they are drawn from, in the sandbox. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PagesTest {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void caller() {
        caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({"/, /workbench/workbench.js", "/scales, /scales.js", "/index.html, /start.js"})
    @DisplayName("H16 each page loads its own script, and may load from this service alone")
    void pages(String address, String script) {
        Reply page = caller.get(address);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.http().body())
                .contains("src=\"" + script + "\"")
                .doesNotContain("http://", "https://", "style=");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*");
    }

    @Test
    void everyFileThatAPageNamesIsServed() {
        for (String address : List.of("/", "/scales", "/index.html")) {
            Stream.of(caller.get(address).http().body().split("(?:src|href)=\""))
                    .skip(1)
                    .map(rest -> rest.substring(0, rest.indexOf('"')))
                    .filter(file -> file.matches("/.*\\.(?:js|css|svg)"))
                    .forEach(file ->
                            assertThat(caller.get(file).status()).as(file).isEqualTo(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    @DisplayName("the scales are those that grade, and every decision that they rest on is found in the document")
    void scales(String language) {
        Reply reply = caller.get("/scales.json", "Accept-Language", language);
        assertThat(reply.header("Content-Language")).isEqualTo(language);
        JsonNode scales = reply.json().path("scales");
        assertThat(scales.valueStream().map(scale -> scale.path("id").asString()))
                .containsExactlyElementsOf(
                        Scales.all().stream().map(GradingScale::id).toList());
        for (GradingScale scale : Scales.all()) {
            JsonNode shown = scales.get(Scales.all().indexOf(scale));
            assertThat(shown.path("citation").asString())
                    .isEqualTo(scale.publication().citation());
            assertThat(shown.path("rows")
                            .valueStream()
                            .map(row -> row.path("grade").asInt()))
                    .containsExactlyElementsOf(
                            scale.rows().stream().map(GradingScale.Row::grade).toList());
            for (GradingScale.Row row : scale.rows()) {
                JsonNode criterion =
                        shown.path("rows").get(scale.rows().indexOf(row)).path("criterion");
                assertThat(rules(criterion)).isEqualTo(rules(row.criterion().wording()));
            }
            assertThat(shown.path("notes").valueStream().map(JsonNode::asString))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(reply.json()
                                    .path("notes")
                                    .path(id)
                                    .path("decision")
                                    .asString())
                            .as(id)
                            .isNotBlank());
        }
    }

    @Test
    void scalesSpeakTheReadersLanguage() {
        JsonNode chinese = caller.get("/scales.json", "Accept-Language", "zh").json();
        JsonNode english = caller.get("/scales.json", "Accept-Language", "en").json();
        assertThat(secondRow(chinese)).isEqualTo("以下全部符合");
        assertThat(secondRow(english)).isEqualTo("all of the following");
        assertThat(decision(chinese, "F16")).startsWith("持续 3 h：去甲肾上腺素");
        assertThat(decision(english, "F16")).startsWith("Without a break over the last 3 h");
    }

    @Test
    @DisplayName("where the document has no Chinese summary the decision stands in English, and says so")
    void decisionsWithoutASummary() {
        JsonNode notes =
                caller.get("/scales.json", "Accept-Language", "zh").json().path("notes");
        assertThat(notes.path("F20").path("language").asString()).isEqualTo("en");
        assertThat(notes.path("F20").path("decision").asString()).startsWith("CTCAE v4.03 grades of creatinine");
        assertThat(notes.path("X2").path("question").asString()).isEqualTo("Which ventilation is grade 4?");
        assertThat(notes.path("F12").path("language").asString()).isEqualTo("zh-CN");
    }

    private static String secondRow(JsonNode tables) {
        return tables.path("scales")
                .get(0)
                .path("rows")
                .get(1)
                .path("criterion")
                .path("text")
                .asString();
    }

    private static String decision(JsonNode tables, String id) {
        return tables.path("notes").path(id).path("decision").asString();
    }

    @Test
    void wireCodesHaveTheWordsOfTheCards() {
        JsonNode words = caller.get("/words.json", "Accept-Language", "zh").json();
        assertThat(words.path("reason.implausible-value").asString()).contains("不");
        assertThat(caller.get("/words.json").json().path("input.oxygen-flow").asString())
                .isEqualTo("oxygen flow");
    }

    @Test
    void theWorkbenchKnowsWhatItIsConnectedTo() {
        assertThat(caller.get("/pages.json").json().path("workbench").asBoolean())
                .isTrue();
        JsonNode settings = caller.get("/workbench/settings.json").json();
        assertThat(settings.path("asOfOverride").asBoolean()).isTrue();
        assertThat(settings.path("servers").isArray()).isTrue();
    }

    private static Set<String> rules(JsonNode criterion) {
        Set<String> rules = new TreeSet<>();
        criterion.path("rules").forEach(rule -> rules.add(rule.asString()));
        criterion.path("parts").forEach(part -> rules.addAll(rules(part)));
        return rules;
    }

    private static Set<String> rules(Wording wording) {
        Set<String> rules = new TreeSet<>(wording.rules());
        wording.parts().forEach(part -> rules.addAll(rules(part)));
        return rules;
    }
}
