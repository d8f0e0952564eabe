package org.crshooks.acceptance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirService.parameters;
import static org.crshooks.acceptance.FhirService.patient;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.crshooks.acceptance.FhirService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** {@code $crs-grade} for patients of the configured server: a real one, and one that fails in every way. */
@RunningService
class ServerPatientsTest {

    private static final WireMockServer FRONT =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().preserveHostHeader(true));

    @LocalServerPort
    private int port;

    private FhirService fhir;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        FRONT.start();
        settings.add("crs.fhir.server", () -> FRONT.baseUrl() + "/fhir/");
        settings.add("crs.fhir.deadline", () -> "3s");
    }

    /** Whatever reaches the server is answered by the sandbox's own store, as if it were another machine. */
    @BeforeEach
    void connect() {
        fhir = new FhirService(port);
        FRONT.resetAll();
        FRONT.stubFor(any(anyUrl()).willReturn(aResponse().proxiedFrom("http://127.0.0.1:" + port)));
    }

    @AfterAll
    static void stop() {
        FRONT.stop();
    }

    private Answer grade(String id, String... headers) {
        return fhir.grade(parameters(patient(FRONT.baseUrl() + "/fhir/Patient/" + id)), headers);
    }

    private static void patientAnswers(ResponseDefinitionBuilder answer) {
        FRONT.stubFor(get(urlPathMatching("/fhir/Patient/.*")).willReturn(answer));
    }

    @Test
    void aPatientOfTheServerIsGradedAsOneOfOurOwn() throws IOException {
        List<String> patients = new ClassPathResource("sandbox/expected-grades.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
        for (String id : patients) {
            Answer there = grade(id);
            assertThat(there.status()).as(id).isEqualTo(200);
            assertThat(there.json())
                    .as(id)
                    .isEqualTo(fhir.get("/Patient/" + id + "/$crs-grade").json());
        }
    }

    @Test
    @DisplayName("H8 the pages of the server are followed")
    void pages() {
        store("Patient", "paged", "");
        store("MedicationAdministration", "paged-cells", """
                ,"status":"completed","subject":{"reference":"Patient/paged"},"effectiveDateTime":"2026-05-30T08:00:00Z",
                "medicationCodeableConcept":{"coding":[{"system":"https://crshooks.org/fhir/CodeSystem/crs-therapy",
                "code":"car-t"}]}""");
        for (int minute = 0; minute < 230; minute++) {
            store("Observation", "paged-" + minute, """
                    ,"status":"final","subject":{"reference":"Patient/paged"},"effectiveDateTime":"%s",
                    "code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},
                    "valueQuantity":{"value":38.4,"system":"http://unitsofmeasure.org","code":"Cel"}""".formatted(
                            RunningService.FixedClock.NOW.minus(Duration.ofMinutes(12L * minute))));
        }

        Answer answer = grade("paged");

        assertThat(answer.json())
                .isEqualTo(fhir.get("/Patient/paged/$crs-grade").json());
        assertThat(answer.assessment().at("/grades/0/missing").toString()).doesNotContain("incomplete-history");
        assertThat(FRONT.countRequestsMatching(getRequestedFor(urlPathEqualTo("/fhir/Observation"))
                                .withQueryParam("_offset", matching("200"))
                                .build())
                        .getCount())
                .isEqualTo(1);
    }

    private void store(String type, String id, String members) {
        String body = "{\"resourceType\":\"%s\",\"id\":\"%s\"%s}".formatted(type, id, members);
        assertThat(fhir.send("PUT", "/" + type + "/" + id, body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "404, 404, not-found, There is no such patient",
        "410, 404, not-found, There is no such patient",
        "401, 502, security, did not allow the chart to be read",
        "403, 502, security, did not allow the chart to be read",
        "500, 502, transient, could not be reached",
        "302, 502, transient, could not be reached"
    })
    void aServerThatDoesNotSayWhoThePatientIs(int answered, int status, String code, String says) {
        patientAnswers(aResponse().withStatus(answered).withHeader("Location", "http://127.0.0.1:1/fhir"));

        Answer answer = grade("demo-sepsis");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/issue/0/code").asString()).isEqualTo(code);
        assertThat(answer.diagnostics()).contains(says);
        assertThat(grade("demo-sepsis", "Accept-Language", "zh").diagnostics()).containsPattern("\\p{IsHan}");
    }

    @Test
    @DisplayName("H7 a server that breaks HTTP, sends something else, or another patient")
    void lies() {
        for (ResponseDefinitionBuilder lie : List.of(
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
                aResponse().withBody("<html></html>"),
                aResponse().withBody("{\"resourceType\":\"OperationOutcome\"}"),
                aResponse()
                        .withBody(
                                "{\"resourceType\":\"Patient\",\"id\":\"demo-sepsis\",\"multipleBirthInteger\":1e1000000"))) {
            patientAnswers(lie);
            assertThat(grade("demo-sepsis").status()).isEqualTo(502);
        }
        patientAnswers(aResponse().withBody("{\"resourceType\":\"Patient\",\"id\":\"demo-grade-1-fever\"}"));
        Answer other = grade("demo-sepsis");
        assertThat(other.status()).isEqualTo(502);
        assertThat(other.diagnostics()).startsWith("The FHIR server sent another patient");
    }

    @Test
    @DisplayName("H7 a server that is too slow is left at the deadline")
    void slow() {
        patientAnswers(aResponse().withStatus(200).withFixedDelay(60_000));

        assertThat(grade("demo-sepsis").status()).isEqualTo(504);
    }

    @Test
    void aServerThatDoesNotTellOfTheTherapy() {
        FRONT.stubFor(get(urlPathMatching("/fhir/(MedicationAdministration|Procedure)"))
                .willReturn(aResponse().withStatus(500)));

        assertThat(grade("demo-grade-1-fever").status()).isEqualTo(502);
    }

    @Test
    void aServerThatDoesNotTellOfOneInputWidensTheGrade() {
        FRONT.stubFor(
                get(urlPathMatching("/fhir/Condition")).willReturn(aResponse().withStatus(500)));

        Answer answer = grade("demo-grade-1-fever");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.assessment().path("notAsked").toString()).isEqualTo("[\"Condition\"]");
    }

    @Test
    void relativeReferencesMeanTheSandboxItself() {
        FRONT.resetAll();

        assertThat(fhir.grade(parameters(patient("Patient/demo-sepsis"))).status())
                .isEqualTo(200);
        assertThat(FRONT.getAllServeEvents()).isEmpty();
        assertThat(fhir.grade(parameters(patient("http://127.0.0.1:1/fhir/Patient/demo-sepsis")))
                        .diagnostics())
                .contains("not the configured one");
        assertThat(fhir.grade(parameters(patient(FRONT.baseUrl() + "/fhir/other/Patient/demo-sepsis")))
                        .diagnostics())
                .contains("not the configured one");
        assertThat(FRONT.getAllServeEvents()).isEmpty();
    }
}
