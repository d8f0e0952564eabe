package org.crshooks.cdshooks.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.FakeTerminology;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.clinical.Channel;
import org.crshooks.fhir.Answer;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePages;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Outbound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefetchCompletionTest {

    private static final String TEMPERATURE = "/fhir/Observation?patient=Patient/p1&code=http://loinc.org%7C8310-5";
    private static final Duration DEADLINE = Duration.ofMillis(700);
    private static final Outbound OUTBOUND = new Outbound(Duration.ofSeconds(2));

    private final WireMockServer ehr = new WireMockServer(options().dynamicPort());
    private final WireMockServer elsewhere = new WireMockServer(options().dynamicPort());

    @TempDir
    private Path site;

    private ServiceDefinition service;

    @BeforeEach
    void start() throws IOException {
        ehr.start();
        elsewhere.start();
        ehr.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson(Caller.bundle(""))));
        elsewhere.stubFor(any(anyUrl()).willReturn(okJson(Caller.bundle(""))));
        Path directory = Files.createDirectory(site.resolve("crs-patient-view"));
        Files.writeString(directory.resolve("service.json"), """
                {"id":"crs-patient-view","hook":"patient-view","title":"t","description":"d","prefetch":{
                 "patient":"Patient/{{context.patientId}}",
                 "temperature":"Observation?patient=Patient/{{context.patientId}}&code=http://loinc.org|8310-5",
                 "conditions":"Condition?patient=Patient/{{context.patientId}}",
                 "user":"Practitioner/{{context.userId}}"}}
                """);
        service = ServiceDefinitions.load(site, new FakeTerminology())
                .find("crs-patient-view")
                .orElseThrow();
    }

    @AfterEach
    void stop() {
        ehr.stop();
        elsewhere.stop();
    }

    private Map<String, Answer> ask(String more, Set<Channel> distrusted) {
        long start = System.nanoTime();
        Map<String, Answer> answers = ask(more, distrusted, DEADLINE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusMillis(400));
        return answers;
    }

    private Map<String, Answer> ask(String more, Set<Channel> distrusted, Duration deadline) {
        AllowedServers allowed = new AllowedServers(List.of(ehr.baseUrl() + "/fhir"));
        PrefetchCompletion completion =
                new PrefetchCompletion(BundlePages::read, OUTBOUND, deadline, distrusted, FetchListener.NONE);
        byte[] body = Caller.request(more).getBytes(StandardCharsets.UTF_8);
        return completion
                .answers(service, new HookRequestReader(true).read(body, "patient-view"), allowed, completion.start())
                .stream()
                .collect(Collectors.toMap(Answer::key, Function.identity()));
    }

    private Map<String, Answer> ask(String more) {
        return ask(",\"fhirServer\":\"" + ehr.baseUrl() + "/fhir\"" + more, Set.of());
    }

    private void stubTemperature(ResponseDefinitionBuilder answer) {
        ehr.stubFor(get(urlEqualTo(TEMPERATURE)).atPriority(1).willReturn(answer));
    }

    private static String page(String id, String next) {
        return "{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\"" + next
                + "\"}],\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"id\":\"" + id + "\"}}]}";
    }

    @Test
    @DisplayName("an omitted key is fetched with the caller's token, a given one is not, and /metadata never is")
    void fetchesWhatIsOmitted() {
        Map<String, Answer> answers = ask(
                ",\"fhirAuthorization\":{\"access_token\":\"abc\"},\"prefetch\":{\"conditions\":null,\"other\":null}");
        assertThat(answers.get("temperature").channels()).containsExactly(Channel.TEMPERATURE);
        assertThat(answers.get("temperature").pages()).hasSize(1);
        assertThat(answers.get("conditions").pages().get(0).kind()).isEqualTo(BundlePage.Kind.NOTHING);
        assertThat(answers.get("other").channels()).isEmpty();
        assertThat(answers).doesNotContainKey("user");
        ehr.verify(
                1,
                getRequestedFor(urlEqualTo(TEMPERATURE))
                        .withHeader(
                                "Authorization", com.github.tomakehurst.wiremock.client.WireMock.equalTo("Bearer abc"))
                        .withHeader(
                                "Accept",
                                com.github.tomakehurst.wiremock.client.WireMock.equalTo("application/fhir+json")));
        ehr.verify(0, getRequestedFor(urlPathEqualTo("/fhir/Condition")));
        ehr.verify(0, getRequestedFor(urlPathEqualTo("/fhir/metadata")));
    }

    @Test
    @DisplayName("without a usable server an omitted key is not asked, which is no error")
    void asksNobodyElse() {
        for (String server : new String[] {elsewhere.baseUrl() + "/fhir", ehr.baseUrl(), "nonsense"}) {
            assertThat(ask(",\"fhirServer\":\"" + server + "\"", Set.of())).isEmpty();
        }
        assertThat(ask("", Set.of())).isEmpty();
        assertThat(ehr.getAllServeEvents()).isEmpty();
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }

    @Test
    void leavesOutWhatTheTokenDoesNotCover() {
        Map<String, Answer> answers =
                ask(",\"fhirAuthorization\":{\"access_token\":\"abc\",\"scope\":\"patient/Observation.rs\"}");
        assertThat(answers).containsOnlyKeys("temperature");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    @DisplayName("H7 a broken connection costs its key alone")
    void brokenConnection(Fault fault) {
        stubTemperature(aResponse().withFault(fault));
        Map<String, Answer> answers = ask("");
        assertThat(answers.get("temperature").pages()).isEmpty();
        assertThat(answers.get("conditions").pages()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 301, 400, 401, 403, 404, 410, 429, 500, 503})
    @DisplayName("H7 a status other than 200 costs its key alone")
    void badStatus(int status) {
        stubTemperature(aResponse().withStatus(status).withBody(status == 204 ? "" : Caller.bundle("")));
        assertThat(ask("").get("temperature").pages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Please log in</html>",
                "",
                "{",
                "null",
                "[]",
                "{\"resourceType\":\"OperationOutcome\"}",
                "{\"resourceType\":\"Observation\",\"id\":\"t\"}"
            })
    @DisplayName("H7 an answer that is no Bundle is no answer to a search")
    void lyingServer(String body) {
        stubTemperature(okJson(body));
        assertThat(ask("").get("temperature").pages()).isEmpty();
    }

    @Test
    @DisplayName("H7 a slow server, or one that dribbles, is left at the deadline; what came in time is kept")
    void slowServer() {
        stubTemperature(okJson(Caller.bundle("")).withFixedDelay(5000));
        assertThat(ask("").get("temperature").pages()).isEmpty();
        stubTemperature(okJson(Caller.bundle("")).withChunkedDribbleDelay(50, 5000));
        Map<String, Answer> answers = ask("");
        assertThat(answers.get("temperature").pages()).isEmpty();
        assertThat(answers.get("conditions").pages()).hasSize(1);
    }

    @Test
    @DisplayName("H7 an answer over 8 MiB is given up")
    void hugeAnswer() {
        stubTemperature(aResponse().withBody(new byte[9 * 1024 * 1024]));
        assertThat(ask("").get("temperature").pages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("H1 a redirect is not followed, and the token stays here")
    void redirect(int status) {
        stubTemperature(aResponse().withStatus(status).withHeader("Location", elsewhere.baseUrl() + "/fhir"));
        assertThat(ask(",\"fhirAuthorization\":{\"access_token\":\"abc\"}")
                        .get("temperature")
                        .pages())
                .isEmpty();
        assertThat(elsewhere.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("H8 next is followed to the end")
    void followsPages() {
        stubTemperature(okJson(page("a", ehr.baseUrl() + "/fhir?page=2")));
        ehr.stubFor(get(urlEqualTo("/fhir?page=2")).atPriority(1).willReturn(okJson(page("b", "?page=3"))));
        assertThat(ask("").get("temperature").pages()).hasSize(3);
    }

    @Test
    @DisplayName("H8 next of a Bundle that was given is followed too")
    void followsGivenPages() {
        assertThat(ask(",\"prefetch\":{\"temperature\":" + page("a", ehr.baseUrl() + "/fhir?page=2") + "}")
                        .get("temperature")
                        .pages())
                .hasSize(2);
    }

    @Test
    @DisplayName("H3, H6 next of a key that is not ours is not followed, nor its name logged")
    void leavesUnknownKeysAlone() {
        String given = page("a", ehr.baseUrl() + "/fhir?page=2");
        assertThat(ask(",\"prefetch\":{\"unknown\":" + given + "}")
                        .get("unknown")
                        .pages())
                .hasSize(1);
        ehr.verify(0, getRequestedFor(urlEqualTo("/fhir?page=2")));
    }

    @Test
    @DisplayName("H8 a page that points to itself, or in a circle, is read once and stays incomplete")
    void circles() {
        String self = ehr.baseUrl() + "/fhir?page=self";
        ehr.stubFor(get(urlEqualTo("/fhir?page=self")).atPriority(1).willReturn(okJson(page("s", self))));
        stubTemperature(okJson(page("a", self)));
        List<BundlePage> pages = ask("").get("temperature").pages();
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).next()).isNotNull();

        ehr.stubFor(get(urlEqualTo("/fhir?page=b"))
                .atPriority(1)
                .willReturn(okJson(page("b", ehr.baseUrl() + TEMPERATURE))));
        stubTemperature(okJson(page("a", "?page=b")));
        assertThat(ask("").get("temperature").pages()).hasSize(2);
    }

    @Test
    @DisplayName("H8 at most 20 pages")
    void manyPages() {
        stubTemperature(okJson(page("a", "?page=1")));
        for (int i = 1; i < 30; i++) {
            ehr.stubFor(get(urlEqualTo("/fhir?page=" + i))
                    .atPriority(1)
                    .willReturn(okJson(page("n" + i, "?page=" + (i + 1)))));
        }
        String server = ",\"fhirServer\":\"" + ehr.baseUrl() + "/fhir\"";
        List<BundlePage> pages =
                ask(server, Set.of(), Duration.ofMinutes(1)).get("temperature").pages();
        assertThat(pages).hasSize(20);
        assertThat(pages.get(pages.size() - 1).next()).isNotNull();
    }

    @Test
    @DisplayName("H1, H8 next elsewhere is not followed, and a second page that fails leaves the first incomplete")
    void nextElsewhere() {
        stubTemperature(okJson(page("a", elsewhere.baseUrl() + "/fhir?page=2")));
        assertThat(ask("").get("temperature").pages())
                .singleElement()
                .satisfies(p -> assertThat(p.next()).isNotNull());
        assertThat(elsewhere.getAllServeEvents()).isEmpty();

        ehr.stubFor(get(urlEqualTo("/fhir?page=2"))
                .atPriority(1)
                .willReturn(aResponse().withStatus(401)));
        stubTemperature(okJson(page("a", "?page=2")));
        assertThat(ask("").get("temperature").pages())
                .singleElement()
                .satisfies(p -> assertThat(p.next()).isNotNull());
    }

    @Test
    @DisplayName("an empty answer proves nothing where the server cannot know")
    void distrustsEmpty() {
        String given = ",\"prefetch\":{\"temperature\":X,\"conditions\":null}";
        Set<Channel> distrusted = Set.of(Channel.TEMPERATURE);
        assertThat(ask(given.replace("X", "null"), distrusted)
                        .get("temperature")
                        .channels())
                .isEmpty();
        assertThat(ask(given.replace("X", Caller.bundle("")), distrusted)
                        .get("temperature")
                        .channels())
                .isEmpty();
        Map<String, Answer> some =
                ask(given.replace("X", Caller.bundle("{\"resourceType\":\"Observation\"}")), distrusted);
        assertThat(some.get("temperature").channels()).containsExactly(Channel.TEMPERATURE);
        assertThat(some.get("conditions").channels()).containsExactly(Channel.CONDITION);
    }
}
