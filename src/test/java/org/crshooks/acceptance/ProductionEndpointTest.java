package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirService.asOf;
import static org.crshooks.acceptance.FhirService.bundle;
import static org.crshooks.acceptance.FhirService.chart;
import static org.crshooks.acceptance.FhirService.parameters;
import static org.crshooks.acceptance.FhirService.patient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crshooks.CrsHooksApplication;
import org.crshooks.acceptance.FhirService.Answer;
import org.crshooks.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The FHIR endpoint of production: what is published, and the operation; no patients. */
class ProductionEndpointTest {

    private static final String TOKEN = "0123456789-0123456789-0123456789";
    private static final String[] ADMIN = {"Authorization", "Bearer " + TOKEN};
    private static final String PAGE = "https://dashboard.example.org";

    private static ConfigurableApplicationContext service;
    private static FhirService fhir;

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(CrsHooksApplication.class)
                .run(
                        "--spring.profiles.active=production",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--crs.time-zone=Asia/Shanghai",
                        "--crs.store.url=" + TestStores.url(),
                        "--crs.security.client-authentication=none",
                        "--crs.security.admin-token=" + TOKEN,
                        "--crs.security.cors-origins=" + PAGE);
        fhir = new FhirService(service.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theCapabilityStatementTellsWhatIsServed() {
        JsonNode statement = fhir.get("/metadata").json();
        assertThat(Abilities.of(statement)).isEqualTo(Abilities.published("crs-hooks"));
        JsonNode rest = statement.path("rest").path(0);

        Set<String> types = new TreeSet<>();
        rest.path("resource").forEach(resource -> {
            types.add(resource.path("type").asString());
            assertThat(resource.path("interaction").toString()).doesNotContain("create", "update", "delete");
        });
        assertThat(types)
                .contains("CodeSystem", "ConceptMap", "OperationDefinition", "StructureDefinition", "ValueSet")
                .doesNotContain("Observation", "Practitioner");
        assertThat(operations(rest)).containsExactly("crs-grade");
        JsonNode patient = rest.path("resource")
                .valueStream()
                .filter(r -> r.path("type").asString().equals("Patient"))
                .findFirst()
                .orElseThrow();
        assertThat(operations(patient)).containsExactly("crs-grade");
        assertThat(patient.propertyNames()).containsOnly("type", "profile", "operation");
        assertThat(rest.path("interaction").toString()).doesNotContain("transaction");
    }

    private static List<String> operations(JsonNode holder) {
        return holder.path("operation")
                .valueStream()
                .peek(o -> assertThat(o.path("definition").asString())
                        .isEqualTo("https://crshooks.org/fhir/OperationDefinition/crs-grade"))
                .map(o -> o.path("name").asString())
                .toList();
    }

    @Test
    void everyPublishedResourceIsReadAndFound() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("fhir-profiles"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode published = Json.read(Files.readString(file));
                String type = published.path("resourceType").asString();
                if (type.isEmpty()) {
                    continue;
                }
                String address = "/" + type + "/" + published.path("id").asString();
                assertThat(fhir.get(address).json().path("url")).as(address).isEqualTo(published.path("url"));
                // a NamingSystem of R4 has no address of its own
                String known = published.has("url") ? "url" : "name";
                Answer found = fhir.get(
                        "/" + type + "?" + known + "=" + published.path(known).asString());
                assertThat(found.json().path("total").asInt()).as(address).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/Patient", "/Patient/demo-sepsis", "/Observation?patient=Patient/demo-sepsis", "/Encounter"})
    void noPatientIsStored(String address) {
        assertThat(fhir.get(address).status()).isBetween(400, 405);
    }

    @Test
    void nothingIsWritten() {
        String body = "{\"resourceType\":\"Patient\",\"id\":\"p\"}";
        assertThat(fhir.post("/Patient", body).status()).isBetween(400, 405);
        assertThat(fhir.send("PUT", "/Patient/p", body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isBetween(400, 405);
        assertThat(fhir.post("", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\"}")
                        .status())
                .isBetween(400, 405);
    }

    @Test
    void aChartIsGraded() throws IOException {
        WorkedCase worked = WorkedCase.of("B16");
        Chart chart = CaseChart.of(worked);
        Answer answer = fhir.grade(parameters(chart(bundle(chart.resources)), asOf(chart.asOf)), ADMIN);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.parameters("grade")).hasSize(7);
        assertThat(answer.text("explanation")).contains("(UTC+8)");
    }

    @Test
    @DisplayName("H2 nobody is graded for those who do not say who they are")
    void strangers() {
        String chart = parameters(chart(bundle(List.of()))).toString();
        for (Answer answer : List.of(
                fhir.post("/$crs-grade", chart),
                fhir.post("/$crs-grade", chart, "Authorization", "Bearer x" + TOKEN),
                fhir.get("/Patient/p1/$crs-grade"))) {
            assertThat(answer.status()).isEqualTo(401);
        }
        assertThat(fhir.get("/metadata").status()).isEqualTo(200);
    }

    @Test
    void aPatientIsNotThere() {
        for (Answer answer : List.of(
                fhir.grade(parameters(patient("Patient/p1")), ADMIN), fhir.get("/Patient/p1/$crs-grade", ADMIN))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.diagnostics()).contains("crs.fhir.server");
        }
    }

    @Test
    @DisplayName("H16 pages of the listed origins read every answer, others none")
    void origins() {
        String nobody = "https://dashboard.example.org.evil.example";
        assertThat(fhir.get("/metadata", "Origin", PAGE).header("Access-Control-Allow-Origin"))
                .isEqualTo(PAGE);
        assertThat(fhir.get("/Patient/p1/$crs-grade", "Origin", PAGE).header("Access-Control-Allow-Origin"))
                .isEqualTo(PAGE);
        assertThat(fhir.get("/metadata", "Origin", nobody).header("Access-Control-Allow-Origin"))
                .isEmpty();
        Answer preflight =
                fhir.send("OPTIONS", "/$crs-grade", null, "Origin", PAGE, "Access-Control-Request-Method", "POST");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
    }
}
