package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("process")
class TwoInstancesTest {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final String request = read();

    private static String read() {
        try {
            return Files.readString(STORY);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private JsonNode card(Caller caller) {
        return caller.fire(request).json().path("cards").get(0);
    }

    private static String feedback(JsonNode card) {
        return "{\"feedback\":[{\"card\":\"" + card.path("uuid").asString()
                + "\",\"outcome\":\"overridden\",\"outcomeTimestamp\":\"2026-01-05T08:10:00Z\"}]}";
    }

    private static void answer(Caller caller, JsonNode card) {
        assertThat(caller.post(Caller.SERVICE + "/feedback", feedback(card)).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "H14 two processes on one PostgreSQL: what one showed the other knows as answered, once; and one goes on"
                    + " alone")
    void share(@TempDir Path directory) throws Exception {
        String store = "--crs.store.url=" + Postgres.newDatabase();
        try (ServiceProcess first = ServiceProcess.start(directory, store);
                ServiceProcess second = ServiceProcess.start(directory, store)) {
            Caller one = first.caller();
            Caller two = second.caller();
            JsonNode shown = card(one);
            assertThat(shown.path("detail").asString()).doesNotContain("Unchanged since");
            await().atMost(LONG).until(() -> shownTo(two) == 1);
            answer(two, shown);
            answer(one, shown);
            assertThat(one.get("/admin/feedback.csv").http().body().lines()).hasSize(2);
            for (Caller either : new Caller[] {one, two}) {
                JsonNode again = card(either);
                assertThat(again.path("uuid")).isEqualTo(shown.path("uuid"));
                assertThat(again.path("detail").asString()).startsWith("Unchanged since");
                assertThat(again.has("suggestions")).isFalse();
            }
            first.kill();
            assertThat(card(two).path("detail").asString()).startsWith("Unchanged since");
            answer(two, shown);
            assertThat(two.get("/admin/feedback.csv").http().body().lines()).hasSize(2);
        }
    }

    @Test
    @DisplayName("H2 H3 a token that one process took the other refuses; their structured logs cannot be forged")
    void tokens(@TempDir Path directory) throws Exception {
        String store = "--crs.store.url=" + Postgres.newDatabase();
        try (ServiceProcess first = ServiceProcess.start(directory, signed(store, "ecs"));
                ServiceProcess second = ServiceProcess.start(directory, signed(store, "logstash"))) {
            for (ServiceProcess[] pair : new ServiceProcess[][] {{first, second}, {second, first}}) {
                String token = SignedClient.token();
                assertThat(SignedClient.fire(pair[0].caller(), token)).isEqualTo(200);
                assertThat(SignedClient.fire(pair[1].caller(), token)).isEqualTo(401);
                assertThat(SignedClient.fire(pair[0].caller(), token)).isEqualTo(401);
                assertThat(SignedClient.fire(pair[1].caller(), SignedClient.token()))
                        .isEqualTo(200);
            }
            for (ServiceProcess each : new ServiceProcess[] {first, second}) {
                List<JsonNode> lines =
                        each.log().lines().map(JsonMapper.shared()::readTree).toList();
                assertThat(lines)
                        .allSatisfy(line -> assertThat(line.has("@timestamp") && line.has("message"))
                                .isTrue())
                        .filteredOn(line -> line.path("message").asString().contains("USED_BEFORE"))
                        .hasSize(2)
                        .allSatisfy(line ->
                                assertThat(line.path("request").asString()).matches("[0-9a-f]{8}-[0-9a-z]+"));
            }
        }
    }

    private static String[] signed(String store, String format) {
        List<String> arguments = new ArrayList<>(SignedClient.settings());
        arguments.addAll(List.of(store, "--logging.structured.format.console=" + format));
        return arguments.toArray(String[]::new);
    }

    private static int shownTo(Caller caller) {
        return caller.get("/admin/feedback/summary")
                .json()
                .path("all")
                .path(0)
                .path("shown")
                .asInt(0);
    }
}
