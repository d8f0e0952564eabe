package org.crshooks.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.crshooks.acceptance.FhirService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who may notify, and what is taken as a notification. */
@RunningService
class NotificationTest {

    private static final String SECRET = "0123456789-0123456789-0123456789";
    private static final String[] KNOWN = {"Authorization", "Bearer " + SECRET};
    private static final WireMockServer SERVER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SERVER.start();
        SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(404)));
        settings.add("crs.fhir.server", () -> SERVER.baseUrl() + "/fhir");
        settings.add("crs.subscription.secret", () -> SECRET);
        settings.add("crs.subscription.debounce", () -> "0s");
    }

    @BeforeEach
    void forget() {
        SERVER.resetRequests();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private Answer tell(String method, String path, String body, String... headers) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return new FhirService(port, "/fhir-notify").send(method, path, bytes, headers);
    }

    @Test
    @DisplayName("H2 nobody is heard who does not know the secret, and none learns whether it was close")
    void strangers() {
        List<String> answers = new ArrayList<>();
        for (String[] headers : List.of(
                new String[] {},
                new String[] {"Authorization", "Bearer "},
                new String[] {"Authorization", "Basic " + SECRET},
                new String[] {"Authorization", "Bearer " + SECRET.substring(1)},
                new String[] {"Authorization", "Bearer " + SECRET + "0"},
                new String[] {"X-Secret", SECRET})) {
            for (String path : List.of("/Patient/p1", "", "/nothing/here")) {
                Answer answer = tell("POST", path, null, headers);
                assertThat(answer.status()).isEqualTo(401);
                answers.add(answer.body());
            }
        }
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "POST; ; -; 400; must name one in the address",
                "POST; /; -; 400; must name one in the address",
                "PUT; /Condition/1; -; 400; must be one FHIR resource",
                "POST; ; {\"resourceType\":\"Condition\",\"id\":\"1\"}; 400; must be one FHIR resource",
                "POST; ; {\"resourceType\":\"Bundle\",\"type\":\"history\"}; 400; must be one FHIR resource",
                "POST; ; {\"resourceType\":\"OperationOutcome\"}; 400; must be one FHIR resource",
                "POST; ; {}; 400; not well-formed JSON",
                "POST; ; []; 400; not well-formed JSON",
                "POST; ; null; 400; must be one FHIR resource",
                "POST; ; {\"resourceType\":\"Observation\"; 400; not well-formed JSON",
                "POST; ; {\"resourceType\":\"Observation\",\"id\":\"1\",\"x\":1e1000000}; 400; must be one FHIR resource",
                "POST; ; {\"resourceType\":\"Observation\"}; 400; not a FHIR id",
                "POST; ; {\"resourceType\":\"Observation\",\"id\":\"a/b\"}; 400; not a FHIR id",
                "PUT; /Observation/2; {\"resourceType\":\"Observation\",\"id\":\"1\"}; 400; not the one that the address names",
                "PUT; /Procedure/1; {\"resourceType\":\"Observation\",\"id\":\"1\"}; 400; not the one that the address names",
                "POST; /Observation; -; 404; nothing at this address",
                "POST; /Observation/1/_history/2; -; 404; nothing at this address",
                "POST; /observation/1; -; 404; nothing at this address",
                "GET; /Patient/1; -; 405; does not support",
                "DELETE; /Patient/1; -; 405; does not support"
            })
    void whatIsNoNotificationIsRefused(String method, String path, String body, int status, String says) {
        Answer answer = tell(method, path == null ? "" : path, body, KNOWN);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(answer.diagnostics()).contains(says);
        List<String> headers = new ArrayList<>(List.of(KNOWN));
        headers.addAll(List.of("Accept-Language", "zh"));
        assertThat(tell(method, path == null ? "" : path, body, headers.toArray(String[]::new))
                        .diagnostics())
                .containsPattern("\\p{IsHan}");
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("H6 bodies that are too large or of another type")
    void bodies() {
        String[] xml = {KNOWN[0], KNOWN[1], "Content-Type", "application/fhir+xml"};
        assertThat(tell("POST", "", "<Observation/>", xml).status()).isEqualTo(415);
        assertThat(tell("POST", "", " ".repeat(8 * 1024 * 1024 + 1), KNOWN).status())
                .isEqualTo(413);
    }

    @Test
    @DisplayName("H7 a server that fails is asked three times, one that does not know the patient once")
    void failingServer() {
        SERVER.stubFor(get(urlPathMatching("/fhir/Patient/failing.*"))
                .willReturn(aResponse().withStatus(500)));
        SERVER.stubFor(get(urlPathMatching("/fhir/Observation/failing.*"))
                .willReturn(aResponse().withStatus(503)));
        for (String path : List.of("/Patient/failing", "/Observation/failing", "/Patient/unknown")) {
            assertThat(tell("POST", path, null, KNOWN).status()).isEqualTo(200);
        }

        await(() -> asked("/fhir/Patient/failing") == 3 && asked("/fhir/Observation/failing") == 3);
        assertThat(tell("POST", "/Patient/failing-too", null, KNOWN).status()).isEqualTo(200);
        await(() -> asked("/fhir/Patient/failing-too") == 3);
        assertThat(asked("/fhir/Patient/failing")).isEqualTo(3);
        assertThat(asked("/fhir/Observation/failing")).isEqualTo(3);
        assertThat(asked("/fhir/Patient/unknown")).isEqualTo(1);
    }

    private static int asked(String path) {
        return SERVER.countRequestsMatching(
                        getRequestedFor(urlPathEqualTo(path)).build())
                .getCount();
    }

    private static void await(BooleanSupplier reached) {
        Instant end = Instant.now().plusSeconds(60);
        while (!reached.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
