package org.crshooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.security.Keys;
import org.crshooks.security.NewKey;
import org.crshooks.security.TokenDraft;
import org.crshooks.store.Postgres;
import org.crshooks.store.ServiceProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes with the settings of {@code deploy}, one PostgreSQL, and a balancer before them. */
@Tag("process")
class BalancedTest {

    private static final String ISSUER = "https://ehr.example.org";
    private static final String AUDIENCE = "https://crs.example.org" + Caller.SERVICE;
    private static final JWK KEY = NewKey.make("ES384", "key-1");

    @TempDir
    private Path work;

    private String request;

    /** The settings as deployed, but for the names of other machines and the ports, which two instances here share. */
    private List<String> settings() throws Exception {
        Path secrets = Files.createDirectories(work.resolve("secrets"));
        Files.writeString(secrets.resolve("crs.store.password"), "unused");
        Files.writeString(secrets.resolve("crs.security.admin-token"), "0123456789".repeat(4));
        Files.writeString(secrets.resolve("ehr.jwks.json"), Keys.json(KEY));
        Map<String, String> here = Map.of(
                "--crs.store.url", Postgres.newDatabase(),
                "--crs.store.username", "postgres",
                "--management.server.port", "0");
        List<String> deployed = Deployment.composeArguments(secrets, work);
        assertThat(deployed.stream().map(BalancedTest::name)).containsAll(here.keySet());
        return Stream.concat(
                        deployed.stream().filter(setting -> !here.containsKey(name(setting))),
                        here.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()))
                .collect(Collectors.toList());
    }

    private static String name(String setting) {
        return setting.substring(0, setting.indexOf('='));
    }

    private ServiceProcess start(List<String> settings) throws Exception {
        return ServiceProcess.start(work, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), settings);
    }

    private static String token() {
        return "Bearer " + TokenDraft.good(KEY, ISSUER, AUDIENCE).sign();
    }

    private int fire(Caller caller, String token) {
        return caller.fire(request, "Authorization", token).status();
    }

    @Test
    @DisplayName("H2 H17 two instances behind a balancer: a token counts once on both, and one may stop without anybody"
            + " noticing")
    void balanced() throws Exception {
        request = Files.readString(Path.of("hooks/crs-patient-view/cases/fever/request.json"));
        List<String> settings = settings();
        try (ServiceProcess one = start(settings);
                ServiceProcess two = start(settings)) {
            Caller first = one.caller();
            Caller second = two.caller();
            String used = token();
            assertThat(fire(first, used)).isEqualTo(200);
            assertThat(fire(second, used)).isEqualTo(401);
            try (Balancer balancer = new Balancer(List.of(first.port(), second.port()))) {
                Caller caller = new Caller(balancer.port());
                ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
                AtomicBoolean enough = new AtomicBoolean();
                CompletableFuture<Void> client = CompletableFuture.runAsync(() -> {
                    while (!enough.get()) {
                        statuses.add(fire(caller, token()));
                    }
                });
                await().atMost(Duration.ofMinutes(1)).until(() -> statuses.size() >= 20);
                assertThat(balancer.answered()).containsOnlyKeys(first.port(), second.port());
                two.stop();
                int before = balancer.answered().get(first.port());
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> balancer.answered().get(first.port()) >= before + 20);
                enough.set(true);
                client.get();
                assertThat(statuses).containsOnly(200);
            }
        }
    }
}
