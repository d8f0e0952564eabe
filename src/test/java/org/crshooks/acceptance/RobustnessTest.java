package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Whatever arrives, the answer is JSON that a client can use, and never a word about the inside. */
@RunningService
@ExtendWith(OutputCaptureExtension.class)
class RobustnessTest {

    private static final int MUTATIONS = 2_000;
    private static final long SEED = 20_260_105;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Set<Integer> ANSWERS = Set.of(200, 400, 412, 413);

    @LocalServerPort
    private int port;

    private Service service;

    @BeforeEach
    void connect() {
        service = new Service(port);
    }

    @Test
    @DisplayName("H6 H17 2 000 spoilt requests")
    void neverAFault(CapturedOutput output) {
        List<Story> stories = Story.all();
        List<Fired> fired = LongStream.range(0, MUTATIONS)
                .parallel()
                .mapToObj(n -> {
                    Story story = stories.get((int) (n % stories.size()));
                    Mutation mutation = Mutation.of(story.request(), SEED + n);
                    return fire(n + " " + story + " " + mutation.done(), story.service(), mutation.body());
                })
                .toList();

        assertThat(fired.stream().map(Fired::fault).filter(fault -> !fault.isEmpty()))
                .isEmpty();
        assertThat(fired).filteredOn(f -> f.status() == 200).hasSizeGreaterThan(MUTATIONS / 4);
        assertThat(fired).filteredOn(f -> f.status() == 400).hasSizeGreaterThan(MUTATIONS / 4);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    /** @param fault empty where the answer was sound */
    private record Fired(int status, String fault) {}

    private Fired fire(String what, String id, byte[] body) {
        try {
            long start = System.nanoTime();
            Reply reply = service.ask(id, body, "en");
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            check(reply);
            assertThat(taken).isLessThan(LONGEST);
            return new Fired(reply.status(), "");
        } catch (RuntimeException | AssertionError e) {
            return new Fired(0, what + ": " + e.getMessage());
        }
    }

    /** The answer is one that a client can use, and says nothing of the inside. */
    static void check(Reply reply) {
        assertThat(ANSWERS).contains(reply.status());
        assertThat(reply.contentType()).contains("json");
        assertThat(reply.body().toLowerCase(Locale.ROOT))
                .doesNotContain("exception", "\tat ", "java.", "tools.jackson", "ca.uhn");
        JsonNode json = reply.json();
        if (reply.status() == 200) {
            assertThat(json.path("cards").isArray()).isTrue();
            json.path("cards").forEach(CardRules::hold);
        } else {
            assertThat(json.path("resourceType").asString()).isEqualTo("OperationOutcome");
            assertThat(json.path("issue").get(0).path("diagnostics").asString()).isNotBlank();
        }
    }
}
