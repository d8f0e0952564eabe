package org.crshooks.security;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.jwk.JWK;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.crshooks.cdshooks.FakeParts;
import org.crshooks.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who gets in with a token, and who does not. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=production",
            "server.address=127.0.0.1",
            "crs.time-zone=UTC",
            "crs.security.cors-origins=https://ehr.example.org",
            "crs.security.client-authentication=jwt",
            "crs.security.public-url=https://crs.example.org/hooks/"
        })
@Import(FakeParts.class)
@ExtendWith(OutputCaptureExtension.class)
class ClientAuthenticationTest {

    static final String ISSUER = "https://ehr.example.org/issuer";
    static final String AGREED = "urn:crs-hooks";
    static final String JKU = "https://ehr.example.org/.well-known/jwks.json";

    static final String URL = "https://crs.example.org/hooks" + Caller.SERVICE;
    static final JWK EC = NewKey.make("ES384", "ec-1");
    static final JWK RSA = NewKey.make("RS384", "rsa-1");
    static final JWK STRANGER = NewKey.make("ES384", "ec-1");
    static final WireMockServer ELSEWHERE = elsewhere();

    @LocalServerPort
    private int port;

    private Caller caller;

    private static WireMockServer elsewhere() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson(Keys.json(STRANGER))));
        return server;
    }

    /** The keys lie in a file, so that the tests need no server of that name. */
    static Map<String, String> client() {
        String client = "crs.security.clients[0].";
        return Map.of(
                client + "name",
                "st-elsewhere",
                client + "issuer",
                ISSUER,
                client + "audience",
                AGREED,
                client + "tenants",
                "ward-a,ward-b",
                client + "jwks-url",
                JKU,
                client + "jwks-file",
                Keys.file(EC, RSA, ForgedTokens.WEAK).toString());
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("crs.store.url", TestStores::url);
        client().forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        ELSEWHERE.stop();
    }

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    static TokenDraft good() {
        return TokenDraft.good(EC, ISSUER, URL).claim("tenant", "ward-a");
    }

    private Reply fire(String token) {
        return caller.fire(Caller.treated(""), "Authorization", "Bearer " + token);
    }

    /** Status, headers but the date, and body. */
    private static List<Object> whole(Reply reply) {
        Map<String, List<String>> headers = new TreeMap<>(reply.http().headers().map());
        headers.remove("date");
        return List.of(reply.status(), headers, reply.http().body());
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("ES384", good()),
                arguments("RS384", TokenDraft.good(RSA, ISSUER, URL).claim("tenant", "ward-b")),
                arguments("audience in a list", good().claim("aud", List.of(URL))),
                arguments("agreed audience", good().claim("aud", AGREED)),
                arguments("both audiences", good().claim("aud", List.of(URL, AGREED))),
                arguments("its own jku", good().header("jku", JKU)),
                arguments("unknown claims", good().claim("sub", "x").claim("nested", Map.of("a", List.of(1)))),
                arguments("clock 50 s ahead", good().moment("iat", 50).moment("exp", 350)),
                arguments("not before 50 s from now", good().moment("nbf", 50)),
                arguments("fractions of a second", good().claim("exp", System.currentTimeMillis() / 1000.0 + 100)),
                arguments(
                        "keys it brings along are not looked at",
                        good().header("jwk", STRANGER.toPublicJWK().toJSONObject())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("H2 a token that its client rightly signs is accepted")
    void accepted(String what, TokenDraft token) {
        assertThat(fire(token.sign()).status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.crshooks.security.ForgedTokens#all")
    @DisplayName("H2 every other token is refused, and nothing tells why")
    void refused(String what, Reason reason, String token, CapturedOutput output) {
        Reply reply = fire(token);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(output).contains("turned away: [" + reason + "]");
        assertThat(whole(reply)).isEqualTo(whole(caller.fire(Caller.treated(""))));
        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
    }

    static Stream<Function<Caller, Reply>> headers() {
        String body = Caller.treated("");
        String token = good().sign();
        return Stream.of(
                c -> c.fire(body, "Authorization", "Basic " + TokenDraft.encode("admin:admin")),
                c -> c.fire(body, "Authorization", "Bearer"),
                c -> c.fire(body, "Authorization", token),
                c -> c.fire(body, "Authorization", "Bearer " + token + " x"),
                c -> c.fire(body, "Authorization", "Bearer " + token, "Authorization", "Bearer " + good().sign()),
                c -> c.fire(body, "X-Authorization", "Bearer " + token),
                c -> c.post(Caller.SERVICE + "?access_token=" + token, body));
    }

    @ParameterizedTest
    @MethodSource("headers")
    @DisplayName("H2 a token counts only where it belongs, and alone")
    void onlyInItsHeader(Function<Caller, Reply> call) {
        assertThat(whole(call.apply(caller))).isEqualTo(whole(caller.fire(Caller.treated(""))));
    }

    @Test
    @DisplayName("H2 401 is an OperationOutcome without detail, in the reader's language")
    void refusalSaysNothing() {
        Reply reply = caller.fire("not even json", "Accept-Language", "zh");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(reply.http().body())
                .isEqualTo(
                        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"login\","
                                + "\"diagnostics\":\"请求未通过身份验证。\"}]}");
    }

    @Test
    @DisplayName("H2 a used token is refused")
    void replay() {
        String token = good().sign();
        assertThat(fire(token).status()).isEqualTo(200);
        assertThat(fire(token).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("H2 of 16 that race with one token exactly one is let in")
    void race() throws Exception {
        String token = good().sign();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<Integer>> racing = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return fire(token).status();
                    }))
                    .toList();
            start.countDown();
            int[] statuses = new int[16];
            for (int i = 0; i < statuses.length; i++) {
                statuses[i] = racing.get(i).get();
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(IntStream.of(statuses).filter(s -> s == 401)).hasSize(15);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @DisplayName("H2 feedback needs a token of its own; discovery and preflight need none")
    void otherAddresses() {
        String feedback = "{\"feedback\":[{\"card\":\"a\",\"outcome\":\"accepted\","
                + "\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}";
        String path = Caller.SERVICE + "/feedback";
        assertThat(caller.post(path, feedback).status()).isEqualTo(401);
        assertThat(caller.post(path, feedback, "Authorization", "Bearer " + good().sign())
                        .status())
                .isEqualTo(401);
        String own = good().claim("aud", URL + "/feedback").sign();
        assertThat(caller.post(path, feedback, "Authorization", "Bearer " + own).status())
                .isEqualTo(200);
        assertThat(caller.get("/cds-services").status()).isEqualTo(200);
        Reply preflight = caller.send(
                "OPTIONS",
                Caller.SERVICE,
                BodyPublishers.noBody(),
                "Origin",
                "https://ehr.example.org",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("authorization,content-type");
        Reply refused = caller.fire("{}", "Origin", "https://ehr.example.org");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("https://ehr.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cds-services/crs-patient-view",
                "/cds-services/crs-patient-view/",
                "/cds-services/crs-patient-view;x=1",
                "/cds-services;x=1/crs-patient-view",
                "//cds-services/crs-patient-view",
                "/cds-services//crs-patient-view",
                "/./cds-services/crs-patient-view",
                "/x/../cds-services/crs-patient-view",
                "/cds-services/x/../crs-patient-view",
                "/%63ds-services/crs-patient-view",
                "/cds-services/crs%2Dpatient-view",
                "/cds-services/%2e%2e/cds-services/crs-patient-view",
                "/cds-services/nobody",
                "/cds-services/crs-patient-view/feedback"
            })
    @DisplayName("H2 no spelling of an address leads around the check")
    void spellings(String path) {
        Reply reply = caller.post(path, Caller.treated(""));
        assertThat(reply.status()).isIn(400, 401, 404);
        assertThat(reply.http().body()).contains("OperationOutcome").doesNotContain("cards");
    }

    @Test
    @DisplayName("H2 a token is checked before the body is read")
    void beforeTheBody() {
        assertThat(caller.send("POST", Caller.SERVICE, BodyPublishers.ofByteArray(new byte[9 * 1024 * 1024]))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("H3 the log says why a token was refused, and nothing of the token")
    void log(CapturedOutput output) {
        String token = good().claim("aud", "https://canary-7391.example.org").sign();
        fire(token);
        assertThat(output).contains("WRONG_AUDIENCE").doesNotContain("canary-7391", token, token.substring(0, 40));
    }
}
