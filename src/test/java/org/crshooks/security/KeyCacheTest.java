package org.crshooks.security;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyCacheTest {

    private static final Duration DEADLINE = Duration.ofMillis(500);
    private static final JWK OLD_KEY = NewKey.make("ES384", "old");
    private static final JWK NEW_KEY = NewKey.make("ES384", "new");

    private final MovableClock clock = new MovableClock();
    private final WireMockServer ehr = new WireMockServer(options().dynamicPort());
    private final WireMockServer elsewhere = new WireMockServer(options().dynamicPort());
    private KeyCache keys;

    @BeforeEach
    void start() {
        ehr.start();
        elsewhere.start();
        publish(okJson(Keys.json(OLD_KEY)));
        elsewhere.stubFor(any(anyUrl()).willReturn(okJson(Keys.json(NEW_KEY))));
        keys = KeyCache.of(
                "ehr",
                Destination.configured(ehr.baseUrl() + "/.well-known/jwks.json"),
                new Outbound(Duration.ofSeconds(2)),
                DEADLINE,
                clock);
    }

    @AfterEach
    void stop() {
        ehr.stop();
        elsewhere.stop();
    }

    private void publish(ResponseDefinitionBuilder answer) {
        ehr.stubFor(any(anyUrl()).willReturn(answer));
    }

    private boolean knows(String kid) {
        return keys.find(kid, JWSAlgorithm.ES384).isPresent();
    }

    private int fetches() {
        return ehr.getAllServeEvents().size();
    }

    @Test
    @DisplayName("H2 a storm of unknown keys leads to one fetch in 30 s")
    void storm() {
        assertThat(knows("old")).isTrue();
        clock.pass(KeyCache.SPACING);
        long known =
                IntStream.range(0, 1_000).parallel().filter(i -> knows("x" + i)).count();
        assertThat(known).isZero();
        assertThat(fetches()).isEqualTo(2);
        clock.pass(KeyCache.SPACING.minusMillis(1));
        assertThat(knows("y")).isFalse();
        assertThat(fetches()).isEqualTo(2);
        clock.pass(Duration.ofMillis(1));
        assertThat(knows("y")).isFalse();
        assertThat(fetches()).isEqualTo(3);
        assertThat(knows("old")).isTrue();
    }

    @Test
    @DisplayName("H2 many who ask at once for the first time all get the key, by one fetch")
    void allWaitForTheFirst() {
        publish(okJson(Keys.json(OLD_KEY)).withFixedDelay(200));
        assertThat(IntStream.range(0, 8).parallel().filter(i -> knows("old")).count())
                .isEqualTo(8);
        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    @DisplayName("H2 rotation: a new key is known at its first token, an old one dies with its set")
    void rotation() {
        assertThat(knows("old")).isTrue();
        clock.pass(KeyCache.SPACING);
        publish(okJson(Keys.json(OLD_KEY, NEW_KEY)));
        assertThat(knows("new")).isTrue();
        assertThat(knows("old")).isTrue();
        publish(okJson(Keys.json(NEW_KEY)));
        clock.pass(KeyCache.OLD);
        keys.refresh().join();
        assertThat(knows("old")).isFalse();
        assertThat(knows("new")).isTrue();
    }

    @Test
    @DisplayName("H2 old keys are used while they are fetched again, not for more than a day without a fetch")
    void age() {
        assertThat(knows("old")).isTrue();
        publish(aResponse().withStatus(500));
        clock.pass(KeyCache.OLD);
        assertThat(knows("old")).isTrue();
        keys.refresh().join();
        assertThat(fetches()).isEqualTo(2);
        clock.pass(KeyCache.TOO_OLD.minus(KeyCache.OLD).minusSeconds(1));
        assertThat(knows("old")).isTrue();
        keys.refresh().join();
        clock.pass(Duration.ofSeconds(1));
        assertThat(knows("old")).isFalse();
    }

    static Stream<ResponseDefinitionBuilder> failures() {
        String set = Keys.json(NEW_KEY);
        return Stream.of(
                aResponse().withStatus(404),
                aResponse().withStatus(503),
                aResponse().withStatus(200).withBody("<html>log in</html>"),
                aResponse().withStatus(200).withBody(""),
                okJson("{\"keys\":[]" + " ".repeat((int) KeyAddress.LONGEST) + "}"),
                okJson(set).withFixedDelay(5_000),
                okJson(set).withChunkedDribbleDelay(50, 5_000),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withFault(Fault.EMPTY_RESPONSE));
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("H2 H7 a key server that fails, lies or dawdles changes no known key")
    void failures(ResponseDefinitionBuilder answer) {
        assertThat(knows("old")).isTrue();
        clock.pass(KeyCache.SPACING);
        publish(answer);
        assertThat(knows("new")).isFalse();
        assertThat(knows("old")).isTrue();
    }

    @Test
    @DisplayName("H1 H2 a redirect of the key server is not followed")
    void redirect() {
        publish(aResponse().withStatus(302).withHeader("Location", elsewhere.baseUrl() + "/jwks.json"));
        assertThat(knows("new")).isFalse();
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("H2 a changed key file is read without a restart")
    void file() throws IOException {
        Path file = Keys.file(OLD_KEY);
        keys = KeyCache.of("ehr", new KeyFile(file), clock);
        assertThat(knows("old")).isTrue();
        clock.pass(KeyCache.SPACING);
        Files.writeString(file, Keys.json(NEW_KEY));
        assertThat(knows("new")).isTrue();
        assertThat(knows("old")).isFalse();
    }
}
