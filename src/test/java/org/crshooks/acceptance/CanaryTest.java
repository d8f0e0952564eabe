package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.Json.object;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crshooks.acceptance.Places.Place;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** What comes in with a request stays out of the log, also at its most talkative, and out of error answers. */
@RunningService
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String CANARY = "canary-7391";
    private static final String FORGED = CANARY + "\r\n2026-01-05T08:00:00Z ERROR forged \u001b[31m\u2028forged";

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @BeforeEach
    void talkative() {
        logging.setLogLevel("ROOT", LogLevel.DEBUG);
        logging.setLogLevel("org.crshooks", LogLevel.TRACE);
        assertThat(LoggerFactory.getLogger("org.crshooks").isTraceEnabled()).isTrue();
        assertThat(LoggerFactory.getLogger("org.hl7").isDebugEnabled()).isTrue();
    }

    @AfterEach
    void quiet() {
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("org.crshooks", null);
    }

    private void nothingSaid(CapturedOutput output) {
        assertThat(MetricsPage.of(managementPort).text())
                .contains("crs_refusals_total")
                .doesNotContain(CANARY, "forged");
        assertThat(output.getAll()).doesNotContain(CANARY, "forged", "\u001b[31m");
    }

    /** Every kind of place once, in one of the stories, with all that a client may add. */
    private Map<String, Story> kindsOfPlaces() {
        Map<String, Story> kinds = new LinkedHashMap<>();
        for (Story story : Story.all()) {
            leaves(dressed(story)).forEach(place -> kinds.putIfAbsent(kind(place), story));
        }
        return kinds;
    }

    private ObjectNode dressed(Story story) {
        ObjectNode request = story.request();
        request.put("fhirServer", "http://127.0.0.1:" + port + "/fhir");
        request.set(
                "fhirAuthorization",
                object("access_token", "t", "token_type", "Bearer", "expires_in", 60, "scope", "patient/*.rs")
                        .put("subject", "s")
                        .put(
                                "patient",
                                request.path("context").path("patientId").asString()));
        request.set("unknown", object("a", "b"));
        return request;
    }

    private static Stream<Place> leaves(ObjectNode request) {
        return Places.of(request).stream().filter(place -> place.value().isValueNode());
    }

    private static String kind(Place place) {
        return place.path().replaceAll("\\.\\d+", ".#");
    }

    private static ObjectNode spoil(ObjectNode request, String kind, int way) {
        Place place = leaves(request)
                .filter(leaf -> kind(leaf).equals(kind))
                .findFirst()
                .orElseThrow();
        if (way == 2 && place.object() != null) {
            place.object().set(place.name() + FORGED, place.value());
        } else {
            String text = way == 0 ? FORGED : place.value().asString() + CANARY;
            place.set(Json.MAPPER.valueToTree(text));
        }
        return request;
    }

    @Test
    @DisplayName("H3 a canary in every kind of leaf reaches neither the log, nor the metrics, nor an error answer")
    void everyLeaf(CapturedOutput output) {
        Service service = new Service(port);
        List<Map.Entry<String, Story>> kinds = new ArrayList<>(kindsOfPlaces().entrySet());
        List<String> told = IntStream.range(0, kinds.size())
                .parallel()
                .mapToObj(i -> {
                    Map.Entry<String, Story> kind = kinds.get(i);
                    ObjectNode request = spoil(dressed(kind.getValue()), kind.getKey(), i % 3);
                    Reply reply = service.ask(kind.getValue().service(), request, "en");
                    boolean chart = kind.getKey().startsWith("prefetch.")
                            || kind.getKey().startsWith("context.draftOrders.");
                    boolean may = chart && reply.status() == 200;
                    return !may && reply.body().contains(CANARY) ? kind.getKey() : "";
                })
                .filter(kind -> !kind.isEmpty())
                .toList();

        assertThat(kinds).hasSizeGreaterThan(150);
        assertThat(told).isEmpty();
        nothingSaid(output);
    }

    @Test
    @DisplayName("H3 neither does one in addresses, headers, feedback, or requests that make no sense")
    void everywhereElse(CapturedOutput output) throws Exception {
        String hook = "/cds-services/crs-patient-view";
        String json = "application/json";
        String body = Story.all().get(0).request().toString();
        List<HttpRequest.Builder> requests = List.of(
                post("/cds-services/" + CANARY, json, body),
                post(hook + "?" + CANARY + "=" + CANARY, json, body),
                post(hook, CANARY + "/" + CANARY, body),
                post(hook, json + ";charset=" + CANARY, body),
                post(hook, json, CANARY),
                post(hook, json, "{\"" + CANARY),
                post(hook, json, "[\"" + CANARY + "\"]"),
                post(hook, json, "{\"hook\":\"" + CANARY + "\"}"),
                post(hook, json, body).header("Authorization", "Bearer " + CANARY),
                post(hook, json, body).header("Accept-Language", CANARY),
                post(hook, json, body).header("Accept", CANARY),
                post(hook, json, body).header("Origin", "https://" + CANARY),
                post(hook, json, body).header("Cookie", CANARY + "=" + CANARY),
                post(hook, json, body).header("X-Forwarded-For", CANARY),
                post(hook, json, body).header("User-Agent", CANARY),
                post(hook, json, body).header("Content-Encoding", CANARY),
                post(hook + "/feedback", json, feedback(CANARY + " x")),
                post(hook + "/feedback", json, feedback("a").replace("accepted", CANARY)),
                post(hook + "/feedback", json, feedback("a").replace("2026", CANARY)),
                post(hook + "/feedback", json, feedback("a").replace("\"card\"", "\"" + CANARY + "\":7,\"card\"")),
                post("/fhir/Patient", "application/fhir+json", "{\"resourceType\":\"" + CANARY + "\"}"),
                post("/fhir/Patient", "application/fhir+json", CANARY),
                post("/fhir/" + CANARY, "application/fhir+json", "{}"),
                get("/fhir/Patient?" + CANARY + "=" + CANARY),
                get("/fhir/Patient/" + CANARY),
                get("/fhir/Observation?patient=" + CANARY + "&date=" + CANARY),
                get("/admin/" + CANARY),
                get("/" + CANARY + "%0d%0aforged"),
                get("/" + CANARY).method(CANARY, BodyPublishers.noBody()));
        for (HttpRequest.Builder request : requests) {
            HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        }
        nothingSaid(output);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpRequest.Builder post(String path, String type, String body) {
        return get(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private static String feedback(String card) {
        return "{\"feedback\":[{\"card\":\"" + card + "\",\"outcome\":\"accepted\","
                + "\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\",\"overrideReason\":{\"userComment\":\"" + CANARY
                + "\"}}]}";
    }
}
