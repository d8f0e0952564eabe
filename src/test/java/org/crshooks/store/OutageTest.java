package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** H14: the store fails, hooks do not; and what was acknowledged is there when it comes back. */
class OutageTest {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");
    private static final Duration LONG = Duration.ofSeconds(60);

    /** A running service, and the feedback that it acknowledged. */
    private static final class Subject implements AutoCloseable {

        private final ConfigurableApplicationContext context;
        private final Caller caller;
        private final Caller management;
        private final String request = Files.readString(STORY);
        private final List<Instant> acknowledged = new ArrayList<>();
        private int sent;

        private Subject(String url) throws IOException {
            context = new SpringApplicationBuilder(CrsHooksApplication.class)
                    .run("--server.port=0", "--management.server.port=0", "--crs.store.url=" + url);
            caller = new Caller(context.getEnvironment().getRequiredProperty("local.server.port", int.class));
            management = new Caller(context.getEnvironment().getRequiredProperty("local.management.port", int.class));
        }

        private void answersHooks() {
            Reply reply = caller.fire(request);
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("cards").get(0).path("summary").asString())
                    .contains("norepinephrine");
        }

        private int feedback() {
            Instant time = Instant.parse("2026-01-05T08:00:00Z").plusMillis(++sent);
            Reply reply = caller.post(
                    Caller.SERVICE + "/feedback",
                    "{\"feedback\":[{\"card\":\"9a5f2dca-e095-4c9e-b748-d6b21f6a8dac\",\"outcome\":\"accepted\","
                            + "\"outcomeTimestamp\":\"" + time + "\"}]}");
            if (reply.status() == 200) {
                acknowledged.add(time);
            } else {
                assertThat(reply.header("Retry-After")).isNotEmpty();
                assertThat(reply.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
            }
            return reply.status();
        }

        /** It stays in rotation, and alive, and says what is wrong. */
        private void probesSay(String store) {
            Reply ready = management.get("/actuator/health/readiness");
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.json().path("status").asString()).isEqualTo(store);
            assertThat(ready.json().at("/components/store/status").asString()).isEqualTo(store);
            Reply alive = management.get("/actuator/health/liveness");
            assertThat(alive.status()).isEqualTo(200);
            assertThat(alive.json().path("status").asString()).isEqualTo("UP");
            assertThat(management.get("/actuator/prometheus").http().body())
                    .containsPattern("crs_store_up " + (store.equals("UP") ? "1" : "0"));
        }

        private void isDown() {
            for (int i = 0; i < 3; i++) {
                assertThat(feedback()).isEqualTo(503);
                answersHooks();
            }
            await().atMost(LONG).untilAsserted(() -> probesSay("DEGRADED"));
        }

        private void comesBack(int evaluations) {
            await().atMost(LONG).until(() -> feedback() == 200);
            answersHooks();
            await().atMost(LONG).untilAsserted(() -> probesSay("UP"));
            String kept = caller.get("/admin/feedback.csv").http().body();
            assertThat(kept.lines().skip(1).map(row -> Instant.parse(row.split(",")[1])))
                    .as("answered_at of what was kept")
                    .containsExactlyInAnyOrderElementsOf(acknowledged);
            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(caller.get("/admin/audit.ndjson")
                                    .http()
                                    .body()
                                    .lines())
                            .as("what was evaluated meanwhile is written afterwards")
                            .hasSize(evaluations));
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @Test
    @DisplayName("H14 PostgreSQL stops, becomes read-only, and comes back")
    void postgresql(@TempDir Path data) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("pg"))
                .setCleanDataDirectory(false)
                .start();
        int port = server.getPort();
        try (Subject service = new Subject(server.getJdbcUrl("postgres", "postgres"))) {
            service.answersHooks();
            assertThat(service.feedback()).isEqualTo(200);
            server.close();
            service.isDown();
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("pg"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start();
            service.comesBack(5);

            readOnly(server, "on");
            service.isDown();
            readOnly(server, "off");
            service.comesBack(9);
        } finally {
            server.close();
        }
    }

    private static void readOnly(EmbeddedPostgres server, String value) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set default_transaction_read_only = off");
            sql.execute("alter database postgres set default_transaction_read_only = " + value);
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'crs-hooks'");
        }
    }

    @Test
    @DisplayName("H14 the disk of H2 fills up, and has space again")
    void fullDisk(@TempDir Path data) throws IOException {
        FullDisk.register();
        try (Subject service = new Subject("jdbc:h2:fulldisk:" + data.resolve("store"))) {
            service.answersHooks();
            assertThat(service.feedback()).isEqualTo(200);
            FullDisk.full(true);
            service.isDown();
            FullDisk.full(false);
            service.comesBack(5);
        } finally {
            FullDisk.full(false);
        }
    }
}
