package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.crshooks.store.SignedClient.fire;
import static org.crshooks.store.SignedClient.token;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Clients that sign go on being answered while the database is down, each token once by each instance. */
@ExtendWith(OutputCaptureExtension.class)
class SignedHooksOutageTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int MANY = 12;
    private static final String FEEDBACK = "{\"feedback\":[{\"card\":\"9a5f2dca-e095-4c9e-b748-d6b21f6a8dac\","
            + "\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}";

    private static ConfigurableApplicationContext service(String store) {
        List<String> settings = new ArrayList<>(SignedClient.settings());
        settings.addAll(List.of("--server.port=0", "--management.server.port=0", "--crs.store.url=" + store));
        return new SpringApplicationBuilder(CrsHooksApplication.class).run(settings.toArray(String[]::new));
    }

    private static Caller at(ConfigurableApplicationContext service, String port) {
        return new Caller(service.getEnvironment().getRequiredProperty(port, int.class));
    }

    private static EmbeddedPostgres database(Path data, int port) throws Exception {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(data.resolve("pg")).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static int said(CapturedOutput output, String what) {
        return output.getOut().split(what, -1).length - 1;
    }

    @Test
    @DisplayName("H2 H14 the database stops: signed hooks go on, a replay does not; it comes back and decides again")
    void outage(@TempDir Path data, CapturedOutput output) throws Exception {
        EmbeddedPostgres database = database(data, 0);
        int port = database.getPort();
        String store = database.getJdbcUrl("postgres", "postgres");
        try (ConfigurableApplicationContext first = service(store);
                ConfigurableApplicationContext second = service(store)) {
            Caller one = at(first, "local.server.port");
            Caller two = at(second, "local.server.port");
            String before = token();
            assertThat(fire(one, before)).isEqualTo(200);
            assertThat(fire(two, before)).isEqualTo(401);

            database.close();
            String during = token();
            assertThat(fire(one, during)).isEqualTo(200);
            assertThat(fire(one, during)).isEqualTo(401);
            assertThat(fire(one, before)).as("used before the outage").isEqualTo(401);
            assertThat(fire(two, during))
                    .as("the window that remains: instances cannot tell each other")
                    .isEqualTo(200);
            assertThat(race(one, token())).containsOnlyOnce(200);
            for (int i = 0; i < MANY; i++) {
                assertThat(fire(one, token())).isEqualTo(200);
            }
            assertThat(said(output, "goes by its own memory of used tokens"))
                    .as("not said of each request")
                    .isBetween(2, MANY / 2);
            assertThat(one.post(
                                    Caller.SERVICE + "/feedback",
                                    FEEDBACK,
                                    "Authorization",
                                    "Bearer " + token(Caller.SERVICE + "/feedback"))
                            .status())
                    .isEqualTo(503);
            assertThat(at(first, "local.management.port")
                            .get("/actuator/prometheus")
                            .http()
                            .body())
                    .containsPattern("crs_tokens_alone_total\\{result=\"taken\"} [1-9]")
                    .containsPattern("crs_tokens_alone_total\\{result=\"full\"} 0");

            database = database(data, port);
            await().atMost(LONG).until(() -> {
                assertThat(fire(one, token())).isEqualTo(200);
                assertThat(fire(two, token())).isEqualTo(200);
                return said(output, "for all instances again") >= 2;
            });
            assertThat(fire(one, during)).isEqualTo(401);
            String after = token();
            assertThat(fire(one, after)).isEqualTo(200);
            assertThat(fire(two, after)).as("the database decides again").isEqualTo(401);
        } finally {
            database.close();
        }
    }

    private static List<Integer> race(Caller caller, String token) {
        return IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> fire(caller, token))
                .toList();
    }
}
