package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Writes down what the service answers to every story: {@code ./mvnw -q test -Dtest=StoryRecorder
 * -Dcrs.record-stories=true}. What it wrote is to be read before it is committed.
 */
@RunningService
@EnabledIfSystemProperty(named = "crs.record-stories", matches = "true")
class StoryRecorder {

    @LocalServerPort
    private int port;

    @Test
    void record() {
        for (Story story : Story.all()) {
            for (String language : Story.LANGUAGES) {
                Reply reply = new Service(port).ask(story, language);
                assertThat(reply.status()).as(story.toString()).isEqualTo(200);
                story.record(language, reply.json());
            }
        }
    }
}
