package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void answersAsWritten(Story story) {
        for (String language : Story.LANGUAGES) {
            Reply reply = service.patientView(story.request(), language);

            assertThat(reply.status()).isEqualTo(200);
            assertThat(Json.pretty(reply.json())).as(language).isEqualTo(Json.pretty(story.response(language)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void isTheSameWhenFiredAgainAndInTheOtherLanguage(Story story) {
        JsonNode first = service.patientView(story.request(), "en").json();
        JsonNode second = service.patientView(story.request(), "en").json();
        JsonNode chinese = service.patientView(story.request(), "zh-CN").json();

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
            JsonNode response = service.patientView(story.request(), language).json();
            assertThat(response.propertyNames()).isSubsetOf("cards", "systemActions", "extension");
            assertThat(response.path("cards").isArray()).isTrue();
            response.path("cards").forEach(CardRules::hold);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void asksForWhatTheServiceAsksFor(Story story) {
        assertThat(story.request().path("prefetch").propertyNames())
                .containsAll(service.prefetchTemplates(Service.PATIENT_VIEW).keySet());
        assertThat(story.request().path("extension").has("org.crshooks.as-of")).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void hasTheGradesOfTheTable(Story story) {
        Map<String, List<String>> table = StoryTable.grades();
        Reply reply = service.patientView(story.request(), "en");
        List<String> grades = StoryTable.SCALES.stream()
                .map(scale -> reply.grades().containsKey(scale)
                        ? reply.grades().get(scale).toString()
                        : StoryTable.NOT_GRADED)
                .toList();

        assertThat(table).containsKey(story.name());
        assertThat(grades).isEqualTo(table.get(story.name()));
    }

    @Test
    void everyStoryOfTheTableExists() {
        assertThat(StoryTable.grades().keySet())
                .hasSizeGreaterThanOrEqualTo(14)
                .containsExactlyInAnyOrderElementsOf(
                        Story.all().stream().map(Story::name).toList());
    }

    /** In a chart written in Chinese, Chinese names of drugs are quoted in English too. */
    @Test
    void noneSpeaksTheOtherLanguage() {
        for (Story story : Story.all()) {
            story.response("zh")
                    .path("cards")
                    .forEach(card -> assertThat(text(card))
                            .as(story.name())
                            .contains("分级")
                            .doesNotContainIgnoringCase("grade "));
            if (!story.name().equals("chinese-ward")) {
                story.response("en")
                        .path("cards")
                        .forEach(card -> assertThat(text(card)).as(story.name()).doesNotContainPattern("\\p{IsHan}"));
            }
        }
    }

    private static String text(JsonNode card) {
        return card.path("summary").asString() + card.path("detail").asString() + card.path("overrideReasons");
    }
}
