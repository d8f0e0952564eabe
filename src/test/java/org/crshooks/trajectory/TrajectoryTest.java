package org.crshooks.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the trajectory page is given to draw, in the sandbox and from an EHR. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"crs.timeline.client-id=trajectory", "crs.timeline.deadline=5s"})
@ActiveProfiles("sandbox")
@ExtendWith(OutputCaptureExtension.class)
class TrajectoryTest {

    private static final String TOKEN = "canary-token-1f0a";
    private static final String TWO_DOSES = "demo-course-two-doses";

    private static final WireMockServer EHR =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static final WireMockServer STRANGER =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @LocalServerPort
    private int port;

    private Caller caller;

    @DynamicPropertySource
    static void ehr(DynamicPropertyRegistry settings) {
        EHR.start();
        STRANGER.start();
        settings.add("crs.fhir.allowed-servers", () -> EHR.baseUrl() + "/fhir");
    }

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @AfterEach
    void forget() {
        EHR.resetAll();
        STRANGER.resetAll();
    }

    @AfterAll
    static void stop() {
        EHR.stop();
        STRANGER.stop();
    }

    private Reply ask(String patient) {
        return caller.post("/timeline/data", "{\"patient\":\"" + patient + "\"}");
    }

    private Reply ask(String server, String patient, String... headers) {
        String body = "{\"fhirServer\":\"" + server + "\",\"patient\":\"" + patient + "\"}";
        return caller.post("/timeline/data", body, headers);
    }

    private static Stream<JsonNode> line(JsonNode drawn, String id) {
        return drawn.path("lines")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(id))
                .flatMap(line -> line.path("points").valueStream());
    }

    private long charted(String patient, String code) {
        return caller.get("/fhir/Observation?_summary=count&patient=Patient/" + patient + "&code=http://loinc.org%7C"
                        + code)
                .json()
                .path("total")
                .asLong();
    }

    @Test
    @DisplayName("who looks at a course leaves a line in the audit, also where it is refused")
    void audited() {
        assertThat(ask("demo-course-refractory").status()).isEqualTo(200);
        assertThat(ask("audit-nobody").status()).isEqualTo(404);
        await().untilAsserted(() -> {
            assertThat(audit("Patient/demo-course-refractory")).isNotEmpty().allSatisfy(event -> {
                assertThat(event.path("action").asString()).isEqualTo("R");
                assertThat(event.path("outcome").asString()).isEqualTo("0");
                assertThat(event.toString()).contains("{\"type\":\"kind\",\"valueString\":\"trajectory\"}");
            });
            assertThat(audit("Patient/audit-nobody")).singleElement().satisfies(event -> {
                assertThat(event.path("outcome").asString()).isEqualTo("4");
                assertThat(event.path("outcomeDesc").asString()).isEqualTo("unknown-patient");
            });
        });
    }

    private List<JsonNode> audit(String patient) {
        return caller.get("/admin/audit.ndjson")
                .http()
                .body()
                .lines()
                .filter(line -> line.contains('"' + patient + '"'))
                .map(JsonMapper.shared()::readTree)
                .filter(event -> event.toString().contains("trajectory"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "temperature, 8310-5",
        "systolic, 85354-9",
        "mean, 85354-9",
        "spo2, 59408-5",
        "flow, 3151-8",
        "fio2, 3150-0",
        "crp, 1988-5",
        "ferritin, 2276-4"
    })
    @DisplayName("every charted reading is a point, in order of time")
    void everyReading(String id, String loinc) {
        List<Instant> at = line(ask(TWO_DOSES).json(), id)
                .map(point -> Instant.parse(point.path("at").asString()))
                .toList();

        assertThat(at).hasSize((int) charted(TWO_DOSES, loinc)).isSorted().isNotEmpty();
    }

    static Stream<String> patients() throws IOException {
        return new ClassPathResource("sandbox/expected-grades.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.split(",")[0]);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patients")
    @DisplayName("E2 the course ends with the grades that the hook gives now")
    void endsWithTheGradeOfTheHook(String patient) {
        JsonNode drawn = ask(patient).json();
        JsonNode assessed = caller.post(
                        Caller.SERVICE,
                        "{\"hook\":\"patient-view\",\"hookInstance\":\"95f688a5-0532-4856-ad3b-4a5fca0247cd\","
                                + "\"fhirServer\":\"http://127.0.0.1:" + port + "/fhir\","
                                + "\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"" + patient + "\"}}")
                .json()
                .path("extension")
                .path("org.crshooks.assessment");
        List<String> now = assessed.path("grades")
                .valueStream()
                .map(grade -> grade.path("scale").asString() + " " + grade.path("floor") + "-" + grade.path("ceiling"))
                .toList();

        assertThat(last(drawn)).isEqualTo(now);
        assertThat(drawn.path("primaryScale").asString(""))
                .isEqualTo(assessed.path("primaryScale").asString(""));
    }

    private static List<String> last(JsonNode drawn) {
        JsonNode steps = drawn.path("grades").path("steps");
        List<String> last = new ArrayList<>();
        for (int i = 0; i < drawn.path("scales").size() && !steps.isEmpty(); i++) {
            JsonNode state = state(drawn, steps.get(steps.size() - 1), i);
            last.add(drawn.path("scales").get(i).path("id").asString() + " " + state.path("floor") + "-"
                    + state.path("ceiling"));
        }
        return last;
    }

    private static JsonNode state(JsonNode drawn, JsonNode step, int scale) {
        return drawn.path("grades")
                .path("states")
                .get(step.path("states").get(scale).asInt());
    }

    @Test
    @DisplayName("E2 the ASTCT course of two waves is as it was derived by hand")
    void courseOfTwoWaves() {
        JsonNode drawn = ask(TWO_DOSES).json();
        Instant infusion = Instant.parse(drawn.path("dayZero").asString());
        List<String> course = new ArrayList<>();
        for (JsonNode step : drawn.path("grades").path("steps")) {
            JsonNode astct = state(drawn, step, 0);
            String grade = astct.path("floor")
                    + (astct.path("floor").equals(astct.path("ceiling")) ? "" : "-" + astct.path("ceiling"));
            if (course.isEmpty() || !course.get(course.size() - 1).endsWith(" " + grade)) {
                Duration since =
                        Duration.between(infusion, Instant.parse(step.path("at").asString()));
                course.add(since.toMinutes() / 60.0 + " " + grade);
            }
        }

        assertThat(course)
                .containsExactly(
                        "0.0 0-1",
                        "0.25 0",
                        "44.0 1",
                        "60.0 2",
                        "66.25 2-3",
                        "68.5 2",
                        "72.25 3",
                        "92.0 2",
                        "100.0 1",
                        "104.0 0",
                        "112.0 1",
                        "118.0 2",
                        "122.25 3",
                        "142.0 2",
                        "158.0 0");
    }

    @Test
    @DisplayName("each step names what decided in both languages, with values that were charted by then")
    void evidenceIsKnownByThen() {
        JsonNode drawn = ask("demo-course-refractory").json();
        Set<String> charted = new HashSet<>();
        drawn.path("lines")
                .forEach(l -> l.path("points")
                        .forEach(p -> charted.add(p.path("source").asString())));
        JsonNode texts = drawn.path("texts");
        for (JsonNode step : drawn.path("grades").path("steps")) {
            Instant at = Instant.parse(step.path("at").asString());
            for (int scale = 0; scale < drawn.path("scales").size(); scale++) {
                JsonNode state = state(drawn, step, scale);
                JsonNode why = texts.get(state.path("why").asInt());
                assertThat(why.get(0).asString()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
                assertThat(why.get(1).asString()).isNotBlank().doesNotContainPattern("\\b(fever|not|of|or|grade)\\b");
                for (JsonNode place : state.path("evidence")) {
                    JsonNode item = drawn.path("grades").path("evidence").get(place.asInt());
                    assertThat(Instant.parse(item.path("at").asString())).isBeforeOrEqualTo(at);
                    assertThat(item.path("source").asString()).matches("[A-Z][A-Za-z]+/demo-course-refractory-\\d+");
                }
            }
        }
        assertThat(charted).hasSizeGreaterThan(100);
    }

    @Test
    void withoutATherapyReadingsAreDrawnAndNothingIsGraded() {
        JsonNode drawn = ask("demo-no-immunotherapy").json();

        assertThat(drawn.has("primaryScale")).isFalse();
        assertThat(drawn.has("dayZero")).isFalse();
        assertThat(drawn.path("grades").path("steps")).isEmpty();
        assertThat(line(drawn, "temperature")).isNotEmpty();
    }

    @Test
    @DisplayName("a limit is drawn for the scales that compare with it")
    void limitsBelongToScales() {
        JsonNode drawn = ask("demo-course-refractory").json();
        TreeMap<String, Integer> scales = new TreeMap<>();
        drawn.path("limits")
                .forEach(limit -> scales.put(
                        limit.path("line").asString() + " " + limit.path("value"),
                        limit.path("scales").size()));

        assertThat(scales)
                .containsEntry("temperature 38", 7)
                .containsEntry("spo2 90", 7)
                .containsEntry("systolic 90", 7)
                .containsEntry("norepinephrine µg/min 20", 4)
                .containsEntry("epinephrine µg/min 10", 4)
                .hasSize(5);
    }

    @Test
    void childrenHaveTheirOwnLimit() {
        JsonNode limits = ask("demo-child-pressor").json().path("limits");

        assertThat(limits.valueStream().map(l -> l.path("line").asString() + " " + l.path("value")))
                .contains("systolic 82", "norepinephrine µg/kg/min 1");
    }

    @Test
    @DisplayName("H3 nothing of a chart is kept or logged")
    void notKept(CapturedOutput output) {
        Reply reply = ask(TWO_DOSES);

        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(output.getAll()).doesNotContain(TWO_DOSES, "39.4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"patient\":\"demo-nobody\"}          | 404",
                "{\"patient\":\"../Patient\"}           | 400",
                "{\"patient\":\"\"}                     | 400",
                "{}                                     | 400",
                "null                                   | 400",
                "[1]                                    | 400",
                "{\"patient\":\"a\",\"patient\":\"b\"}  | 400",
                "not json                               | 400"
            })
    void badQuestionsAreAnsweredInWords(String body, int status) {
        assertOutcome(caller.post("/timeline/data", body), status);
        assertOutcome(caller.post("/timeline/data", body, "Accept-Language", "zh-CN"), status);
    }

    private static void assertOutcome(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(reply.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(reply.json().path("issue").get(0).path("diagnostics").asString())
                .isNotBlank();
        assertThat(reply.http().body()).doesNotContain("Exception", TOKEN, "demo-nobody");
    }

    @Test
    @DisplayName("H1 a server that is not on the list is never asked, and gets no token")
    void strangers() {
        assertOutcome(ask(STRANGER.baseUrl() + "/fhir", "p1", "Authorization", "Bearer " + TOKEN), 400);
        assertOutcome(ask(EHR.baseUrl() + "/fhir/../other", "p1", "Authorization", "Bearer " + TOKEN), 400);

        assertThat(STRANGER.getAllServeEvents()).isEmpty();
        assertThat(EHR.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, 403", "403, 403", "404, 404", "410, 404", "500, 502", "302, 502"})
    @DisplayName("what the EHR refuses is said in words, and nothing more is asked")
    void refusals(int ehr, int status) {
        EHR.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.status(ehr).withHeader("Location", STRANGER.baseUrl() + "/")));

        assertOutcome(ask(EHR.baseUrl() + "/fhir", "p1", "Authorization", "Bearer " + TOKEN), status);
        assertThat(EHR.getAllServeEvents()).hasSize(1);
        assertThat(STRANGER.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("H3 the EHR is asked what the hook asks, with the reader's own token, over every page")
    void asksTheEhr(CapturedOutput output) {
        EHR.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okForContentType(
                        "application/fhir+json", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}")));
        EHR.stubFor(WireMock.get("/fhir/Patient/p1")
                .willReturn(WireMock.okForContentType(
                        "application/fhir+json", "{\"resourceType\":\"Patient\",\"id\":\"p1\"}")));
        for (int page = 0; page < 30; page++) {
            EHR.stubFor(WireMock.get(WireMock.urlPathEqualTo("/fhir/Observation"))
                    .withQueryParam(
                            page == 0 ? "combo-code" : "page",
                            page == 0 ? WireMock.containing("8310-5") : WireMock.equalTo("" + page))
                    .willReturn(WireMock.okForContentType("application/fhir+json", temperatures(page))));
        }

        Reply reply = ask(EHR.baseUrl() + "/fhir", "p1", "Authorization", "Bearer " + TOKEN);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(line(reply.json(), "temperature")).hasSize(30);
        assertThat(EHR.getAllServeEvents())
                .hasSizeGreaterThan(40)
                .allMatch(event ->
                        event.getRequest().header("Authorization").firstValue().equals("Bearer " + TOKEN));
        assertThat(output.getAll()).doesNotContain(TOKEN);
    }

    private static String temperatures(int page) {
        String next = page == 29
                ? ""
                : ",\"link\":[{\"relation\":\"next\",\"url\":\"" + EHR.baseUrl() + "/fhir/Observation?page="
                        + (page + 1) + "\"}]";
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"" + next + ",\"entry\":[{\"resource\":"
                + temperature("t" + page, "2026-01-05T10:" + (59 - page) + ":00Z") + "}]}";
    }

    private static String temperature(String id, String at) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id
                + "\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/p1\"},"
                + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"8310-5\"}]},\"effectiveDateTime\":\""
                + at
                + "\",\"valueQuantity\":{\"value\":38.5,\"system\":\"http://unitsofmeasure.org\",\"code\":\"Cel\"}}";
    }

    @Test
    @DisplayName("a question that the EHR did not answer is named as a gap")
    void gaps() {
        EHR.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.status(500)));
        EHR.stubFor(WireMock.get("/fhir/Patient/p1")
                .willReturn(WireMock.okForContentType(
                        "application/fhir+json", "{\"resourceType\":\"Patient\",\"id\":\"p1\"}")));

        JsonNode drawn = ask(EHR.baseUrl() + "/fhir", "p1").json();

        assertThat(drawn.path("gaps")
                        .valueStream()
                        .filter(gap -> gap.path("deciding").asBoolean()))
                .hasSize(5);
        assertThat(drawn.path("lines")).isEmpty();
    }

    @Test
    @DisplayName("H4 another patient than the one asked for is not drawn")
    void otherPatient() {
        EHR.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.okForContentType(
                        "application/fhir+json", "{\"resourceType\":\"Patient\",\"id\":\"p2\"}")));

        assertOutcome(ask(EHR.baseUrl() + "/fhir", "p1"), 412);
    }

    @Test
    void aBundleIsDrawnUpToItsLastEntry() {
        JsonNode drawn = bundle(
                        "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p1\"}}",
                        "{\"resource\":" + temperature("a", "2026-01-05T10:00:00Z") + "}",
                        "{\"resource\":" + temperature("b", "2026-01-05T18:00:00Z") + "}",
                        "{\"resource\":" + temperature("c", "2199-01-05T18:00:00Z") + "}")
                .json();

        assertThat(line(drawn, "temperature")).hasSize(2);
        assertThat(drawn.path("asOf").asString()).isEqualTo("2026-01-05T18:00:00Z");
        assertThat(drawn.path("ignored")).hasSize(1);
        assertThat(drawn.path("gaps")).isEmpty();
    }

    private Reply bundle(String... entries) {
        return caller.post(
                "/timeline/bundle",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[" + String.join(",", entries) + "]}",
                "Content-Type",
                "application/fhir+json");
    }

    @Test
    void aBundleMustBeOfOnePatient() {
        assertOutcome(bundle(), 422);
        assertOutcome(
                bundle(
                        "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p1\"}}",
                        "{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"p2\"}}"),
                422);
        assertOutcome(bundle("{\"resource\":{\"resourceType\":\"Patient\"}}"), 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Patient\",\"id\":\"p1\"}",
                "[]",
                "<Bundle/>",
                "null",
                "{\"resourceType\":\"Bundle\""
            })
    void whatIsNoBundleIsSaid(String body) {
        assertOutcome(caller.post("/timeline/bundle", body, "Content-Type", "application/fhir+json"), 400);
    }

    @Test
    @DisplayName("the page is told its client id, and which EHRs may launch it")
    void setup() {
        JsonNode setup = caller.get("/timeline/setup").json();

        assertThat(setup.path("clientId").asString()).isEqualTo("trajectory");
        assertThat(setup.path("types").valueStream().map(JsonNode::asString))
                .contains("Patient", "Observation", "Procedure");
        assertThat(allowed(EHR.baseUrl() + "/fhir")).isTrue();
        assertThat(allowed(STRANGER.baseUrl() + "/fhir")).isFalse();
        assertThat(caller.get("/timeline").header("Content-Security-Policy"))
                .contains(EHR.baseUrl())
                .doesNotContain(STRANGER.baseUrl(), "unsafe");
    }

    private boolean allowed(String iss) {
        return caller.get("/timeline/issuer?iss=" + iss).json().path("allowed").asBoolean();
    }
}
