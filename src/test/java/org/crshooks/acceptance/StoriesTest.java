package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Every story gets exactly the written answer, in both languages, long after it was written. Where an answer is meant to
 * change, {@link StoryRecorder} writes it anew.
 */
@RunningService
class StoriesTest {

    @LocalServerPort
    private int port;

    private Service service;

    @BeforeEach
    void connect() {
        service = new Service(port);
    }

    static List<Story> stories() {
        return Story.all();
    }

    /** The opened charts, which are graded. */
    static List<Story> charts() {
        return Story.of(Service.PATIENT_VIEW);
    }

    /** Orders and discharges, which are checked. */
    static List<Story> checks() {
        return Story.all().stream()
                .filter(story -> !story.service().equals(Service.PATIENT_VIEW))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void answersAsWritten(Story story) {
        for (String language : Story.LANGUAGES) {
            Reply reply = service.ask(story, language);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(Json.pretty(reply.json())).as(language).isEqualTo(Json.pretty(story.response(language)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void isTheSameWhenFiredAgainAndInTheOtherLanguage(Story story) {
        JsonNode first = service.ask(story, "en").json();
        JsonNode second = service.ask(story, "en").json();
        JsonNode chinese = service.ask(story, "zh-CN").json();

        assertThat(second).isEqualTo(first);
        assertThat(chinese.path("extension")).isEqualTo(first.path("extension"));
        assertThat(identities(chinese)).isEqualTo(identities(first));
    }

    private static List<String> identities(JsonNode response) {
        return response.path("cards")
                .valueStream()
                .flatMap(card ->
                        Stream.concat(Stream.of(card), card.path("suggestions").valueStream()))
                .map(part -> part.path("uuid").asString())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void cardsAreCardsOfCdsHooks(Story story) {
        for (String language : Story.LANGUAGES) {
            JsonNode response = service.ask(story, language).json();
            assertThat(response.propertyNames()).isSubsetOf("cards", "systemActions", "extension");
            assertThat(response.path("cards").isArray()).isTrue();
            response.path("cards").forEach(CardRules::hold);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void asksForWhatTheServiceAsksFor(Story story) {
        assertThat(story.request().path("prefetch").propertyNames())
                .containsAll(service.prefetchTemplates(story.service()).keySet());
        assertThat(story.request().path("extension").has("org.crshooks.as-of")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charts")
    void hasTheGradesOfTheTable(Story story) {
        Reply reply = service.ask(story, "en");
        List<String> grades = StoryTable.SCALES.stream()
                .map(scale -> reply.grades().containsKey(scale)
                        ? reply.grades().get(scale).toString()
                        : StoryTable.NOT_GRADED)
                .toList();

        assertThat(grades).isEqualTo(StoryTable.grades(story));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("checks")
    void hasTheCardsOfTheTable(Story story) {
        String indicators = service.ask(story, "en")
                .json()
                .path("cards")
                .valueStream()
                .map(card -> card.path("indicator").asString())
                .collect(Collectors.joining(", "));

        assertThat(indicators.isEmpty() ? StoryTable.NO_CARD : indicators).isEqualTo(StoryTable.indicators(story));
    }

    @Test
    void everyServiceTellsStoriesAndEachStandsInATable() {
        assertThat(Story.all().stream().map(Story::service).distinct())
                .containsExactlyInAnyOrderElementsOf(service.ids());
        for (String id : service.ids()) {
            assertThat(StoryTable.names(id))
                    .containsExactlyInAnyOrderElementsOf(
                            Story.of(id).stream().map(Story::name).toList());
        }
    }

    /** In a chart written in Chinese, Chinese names of drugs are quoted in English too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void doesNotSpeakTheOtherLanguage(Story story) {
        story.response("zh")
                .path("cards")
                .forEach(card -> assertThat(text(card))
                        .containsPattern("\\p{IsHan}")
                        .doesNotContainPattern("(?i)\\b(grade|is|not|with|dose|since|missing|every|after)\\b"));
        if (!story.name().equals("chinese-ward")) {
            story.response("en")
                    .path("cards")
                    .forEach(card -> assertThat(text(card)).doesNotContainPattern("\\p{IsHan}"));
        }
    }

    private static String text(JsonNode card) {
        return card.path("summary").asString()
                + card.path("detail").asString()
                + card.path("suggestions").findValuesAsString("label")
                + card.path("overrideReasons").findValuesAsString("display");
    }
}
