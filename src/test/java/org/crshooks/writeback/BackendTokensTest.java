package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.crshooks.outbound.Deadline;
import org.crshooks.outbound.Outbound;
import org.crshooks.writeback.RecordServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendTokensTest {

    private static final String PRESSOR = "T 39.0@71; BP 118@71; RA 97@71; norepinephrine 5@66..; now 72";
    private static final RSAKey RSA = rsa(2048);
    private static final ECKey EC = ec(Curve.P_384);

    private final Outbound outbound = new Outbound(Duration.ofSeconds(20));
    private final MovingClock clock = new MovingClock();
    private TokenEndpoint endpoint;

    /** A clock that stands until a test moves it. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-01-05T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    private static RSAKey rsa(int bits) {
        try {
            return new RSAKeyGenerator(bits, true).keyID("rsa-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey ec(Curve curve) {
        try {
            return new ECKeyGenerator(curve).keyID("ec-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<JWK> keys() {
        return List.of(RSA, EC);
    }

    @BeforeEach
    void start() throws IOException {
        endpoint = new TokenEndpoint(RSA.toPublicJWK(), "crs-hooks");
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private BackendTokens tokens(TokenEndpoint at, SigningKey key) {
        return new BackendTokens(
                new BackendSettings("crs-hooks", key, at.url(), "system/Observation.crus", base -> true),
                outbound,
                clock);
    }

    private BackendTokens tokens() {
        return tokens(endpoint, SigningKey.parse(RSA.toJSONString(), null));
    }

    private static String pem(byte[] key) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("H12 a token is granted for an assertion signed by a JWK or PEM key, RSA or P-384")
    void grants(JWK key) throws Exception {
        byte[] encoded = key instanceof RSAKey rsa
                ? rsa.toRSAPrivateKey().getEncoded()
                : ((ECKey) key).toECPrivateKey().getEncoded();
        for (SigningKey signing :
                List.of(SigningKey.parse(key.toJSONString(), null), SigningKey.parse(pem(encoded), key.getKeyID()))) {
            try (TokenEndpoint at = new TokenEndpoint(key.toPublicJWK(), "crs-hooks")) {
                assertThat(tokens(at, signing).token(soon())).isEqualTo("token-1");
                assertThat(at.refusals).isEmpty();
                assertThat(at.asked.get(0)).containsEntry("scope", "system/Observation.crus");
            }
        }
    }

    @Test
    void oneTokenServesUntilShortlyBeforeItEnds() {
        BackendTokens tokens = tokens();
        assertThat(tokens.token(soon())).isEqualTo("token-1");
        clock.now = clock.now.plusSeconds(269);
        assertThat(tokens.token(soon())).isEqualTo("token-1");
        clock.now = clock.now.plusSeconds(1);
        assertThat(tokens.token(soon())).isEqualTo("token-2");
    }

    @Test
    void manyAtOnceAskOnce() throws Exception {
        endpoint.delayMillis = 300;
        BackendTokens tokens = tokens();
        ExecutorService crowd = Executors.newFixedThreadPool(20);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                all.add(crowd.submit(() -> tokens.token(soon())));
            }
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo("token-1");
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(endpoint.asked).hasSize(1);
    }

    @Test
    @DisplayName("a token that the FHIR server refuses is renewed once, and the request tried once more")
    void renewed() {
        try (RecordServer server = new RecordServer(true)) {
            server.fails(asked ->
                    "Bearer token-1".equals(asked.headers().get("authorization")) ? Fault.status(401) : Fault.NONE);
            Hook hook = new Hook(server).access(Access.unlimited(tokens()));
            assertThat(hook.result(PRESSOR)).isEqualTo("saved");
            assertThat(server.asked.stream()
                            .map(a -> a.headers().get("authorization"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(Set.of("Bearer token-1", "Bearer token-2"));
            assertThat(endpoint.asked).hasSize(2);
        }
    }

    @Test
    void aServerThatRefusesEveryTokenIsAskedTwice() {
        try (RecordServer server = new RecordServer(true)) {
            server.fails(asked -> Fault.status(401));
            Hook hook = new Hook(server).access(Access.unlimited(tokens()));
            assertThat(hook.result(PRESSOR)).isEqualTo("not-saved token-refused");
            assertThat(server.asked).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html></html>",
                "[]",
                "{}",
                "{\"access_token\":\"x\"}",
                "{\"access_token\":\"x\",\"token_type\":\"mac\"}",
                "{\"access_token\":\"line\\nbreak\",\"token_type\":\"bearer\"}",
                "{\"access_token\":\"x\",\"token_type\":\"bearer\",\"expires_in\":0}",
                "{\"access_token\":7,\"token_type\":\"bearer\",\"expires_in\":1e999999999}"
            })
    @DisplayName("H7 an answer that grants nothing gives no token, and nothing is sent without one")
    void grantsNothing(String answer) {
        endpoint.answer = answer;
        try (RecordServer server = new RecordServer(true)) {
            Hook hook = new Hook(server).access(Access.unlimited(tokens()));
            assertThat(hook.result(PRESSOR)).isEqualTo("not-saved no-token");
            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    @DisplayName("H7 an endpoint that does not answer is given up at the deadline and asked anew by the next hook")
    void silentEndpoint() {
        BackendTokens tokens = tokens();
        endpoint.delayMillis = 5_000;
        assertThatThrownBy(() -> tokens.token(Deadline.in(Duration.ofMillis(200))))
                .isInstanceOf(TokenSource.NoToken.class);
        endpoint.delayMillis = 0;
        assertThat(tokens.token(soon())).startsWith("token-");
        assertThat(endpoint.asked).hasSize(2);
    }

    @Test
    @DisplayName("H3 a wrong key is refused with words that hold nothing of it")
    void unfitKeys() throws Exception {
        List<String> unfit = List.of(
                "",
                "{}",
                "nonsense",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                RSA.toPublicJWK().toJSONString(),
                rsa(1024).toJSONString(),
                pem(rsa(1024).toRSAPrivateKey().getEncoded()),
                ec(Curve.P_256).toJSONString(),
                pem(ec(Curve.P_256).toECPrivateKey().getEncoded()));
        for (String key : unfit) {
            assertThatThrownBy(() -> SigningKey.parse(key, "k"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("must hold");
        }
        assertThatThrownBy(() -> SigningKey.parse(pem(RSA.toRSAPrivateKey().getEncoded()), null))
                .hasMessageContaining("key-id");
        assertThat(SigningKey.parse(RSA.toJSONString(), null).toString()).isEqualTo("SigningKey[***]");
    }
}
