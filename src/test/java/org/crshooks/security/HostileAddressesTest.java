package org.crshooks.security;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.nimbusds.jose.jwk.JWK;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Nobody talks the service into asking elsewhere, or into sending a token there. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "crs.security.client-authentication=jwt",
            "crs.security.public-url=http://localhost",
        })
class HostileAddressesTest {

    private static final String ISSUER = "https://ehr.example.org";
    private static final JWK KEY = NewKey.make("ES384", "key-1");
    private static final String SECRET = "canary-7391-access-token";
    private static final Listener LISTENER = new Listener();
    private static final WireMockServer EHR = new WireMockServer(options().dynamicPort());

    @LocalServerPort
    private int port;

    private Caller caller;

    @DynamicPropertySource
    static void client(DynamicPropertyRegistry properties) {
        EHR.start();
        String client = "crs.security.clients[0].";
        properties.add(client + "name", () -> "st-elsewhere");
        properties.add(client + "issuer", () -> ISSUER);
        properties.add(client + "jwks-url", () -> EHR.baseUrl() + "/keys/jwks.json");
        properties.add(client + "jwks-file", () -> Keys.file(KEY).toString());
        properties.add(client + "fhir-servers", () -> EHR.baseUrl() + "/fhir");
    }

    @AfterAll
    static void stop() {
        EHR.stop();
        LISTENER.close();
    }

    @BeforeEach
    void connect() {
        caller = new Caller(port);
        EHR.resetAll();
        EHR.stubFor(any(anyUrl()).willReturn(okJson(page("t", null))));
    }

    static Stream<String> addresses() {
        return HostileAddresses.all(EHR.port(), LISTENER.port()).stream();
    }

    private static String page(String id, String next) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "resourceType",
                        "Bundle",
                        "type",
                        "searchset",
                        "link",
                        next == null ? List.of() : List.of(Map.of("relation", "next", "url", next)),
                        "entry",
                        List.of(Map.of(
                                "resource",
                                Map.of(
                                        "resourceType",
                                        "Observation",
                                        "id",
                                        id,
                                        "status",
                                        "final",
                                        "subject",
                                        Map.of("reference", "Patient/p1"))))));
    }

    private static String request(String fhirServer, String morePrefetch) {
        return Caller.treated(morePrefetch)
                .replaceFirst(
                        "\\{",
                        "{\"fhirServer\":"
                                + JsonMapper.shared()
                                        .writeValueAsString(fhirServer)
                                        .replace("\\", "\\\\") + ",\"fhirAuthorization\":{\"access_token\":\"" + SECRET
                                + "\"},");
    }

    private Reply fire(String body, TokenDraft token) {
        return caller.fire(body, "Authorization", "Bearer " + token.sign());
    }

    private static TokenDraft token() {
        return TokenDraft.good(KEY, ISSUER, "http://localhost" + Caller.SERVICE);
    }

    private static Stream<Request> asked() {
        return EHR.getAllServeEvents().stream().map(ServeEvent::getRequest);
    }

    private static void nobodyElseWasAsked() {
        assertThat(LISTENER.connections()).isZero();
        assertThat(asked().map(Request::getUrl))
                .allSatisfy(url -> assertThat(url).startsWith("/fhir/").doesNotContain("..", "%2e", "%2E", "admin"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("H1 fhirServer: nothing is asked of an address that is not allowed, and no token sent")
    void fhirServer(String address) {
        Reply reply = fire(request(address, ""), token());
        assertThat(reply.status()).as(reply.http().body()).isIn(200, 400, 412);
        assertThat(LISTENER.connections()).isZero();
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("H1 next: a page elsewhere is not fetched")
    void next(String address) {
        EHR.stubFor(any(anyUrl()).willReturn(okJson(page("t", address))));
        Reply reply = fire(request(EHR.baseUrl() + "/fhir", ""), token());
        assertThat(reply.status()).isIn(200, 412);
        assertThat(asked())
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + SECRET));
        nobodyElseWasAsked();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("H1 H2 jku: keys are not fetched from where a token says")
    void jku(String address) {
        assertThat(fire(Caller.treated(""), token().header("jku", address)).status())
                .isEqualTo(401);
        assertThat(LISTENER.connections()).isZero();
        assertThat(asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    @DisplayName("H1 references: what a resource points to is not fetched")
    void references(String address) {
        String url = JsonMapper.shared().writeValueAsString(address);
        String chart = """
                ,"temperature":{"resourceType":"Bundle","type":"searchset","entry":[
                  {"fullUrl":URL,"resource":{"resourceType":"Observation","id":"o","status":"final",
                    "meta":{"profile":[URL]},"implicitRules":URL,
                    "extension":[{"url":URL,"valueReference":{"reference":URL}}],
                    "code":{"coding":[{"system":URL,"code":"8310-5"}]},
                    "subject":{"reference":URL},"focus":[{"reference":URL}],"device":{"reference":URL},
                    "derivedFrom":[{"reference":URL}]}},
                  {"resource":{"resourceType":"MedicationAdministration","id":"m2","status":"completed",
                    "subject":{"reference":"Patient/p1"},"medicationReference":{"reference":URL}}},
                  {"resource":{"resourceType":"DiagnosticReport","id":"d","status":"final",
                    "subject":{"reference":"Patient/p1"},"presentedForm":[{"url":URL}]}}]}
                """.replace("URL", url);
        Reply reply = fire(request(EHR.baseUrl() + "/fhir", chart), token());
        assertThat(reply.status()).isIn(200, 400, 412);
        nobodyElseWasAsked();
    }

    @Test
    @DisplayName("H1 a client's request leads to its own servers, with the token it brought")
    void itsOwn() {
        fire(request(EHR.baseUrl() + "/fhir", ""), token());
        assertThat(asked()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.getUrl()).startsWith("/fhir/");
            assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + SECRET);
        });
    }

    @Test
    void aWaitingListenerWouldCount() throws Exception {
        try (Listener listener = new Listener();
                var socket = new java.net.Socket("127.0.0.1", listener.port())) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(listener.connections()).isEqualTo(1);
        }
    }
}
