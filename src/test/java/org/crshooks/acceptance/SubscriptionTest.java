package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.crshooks.acceptance.FhirService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Notifications of a second FHIR server, whose patients are graded again there. The debounce is so long that nothing
 * happens of itself: the service is stopped, which works off whatever it was notified of.
 */
class SubscriptionTest {

    private static final String SECRET = "0123456789-0123456789-0123456789";
    private static final String[] KNOWN = {"Authorization", "Bearer " + SECRET};

    private static ConfigurableApplicationContext ehr;
    private static FhirService record;
    private static int patients;

    private final List<ConfigurableApplicationContext> services = new ArrayList<>();
    private FhirService notified;

    @BeforeAll
    static void startEhr() {
        ehr = start();
        record = new FhirService(port(ehr));
    }

    @AfterAll
    static void stopEhr() {
        ehr.close();
    }

    @BeforeEach
    void startService() {
        notified = service("1h");
    }

    @AfterEach
    void stopServices() {
        services.forEach(ConfigurableApplicationContext::close);
    }

    private FhirService service(String debounce) {
        ConfigurableApplicationContext service = start(
                "--crs.fhir.server=" + record.base(),
                "--crs.fhir.deadline=20s",
                "--crs.subscription.secret=" + SECRET,
                "--crs.subscription.debounce=" + debounce);
        services.add(service);
        return new FhirService(port(service));
    }

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of("--spring.profiles.active=sandbox", "--server.port=0"));
        return new SpringApplicationBuilder(CrsHooksApplication.class).run(all.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getProperty("local.server.port", Integer.class);
    }

    /** Gives the service time to its end, in which it works off what it was told. */
    private void workOff() {
        services.forEach(ConfigurableApplicationContext::close);
    }

    /** A patient of the second server who has a fever after CAR-T cells; charted by her own clock. */
    private static String patient() throws IOException {
        String id = "notified-" + ++patients;
        JsonNode demo = record.get("/Patient/demo-grade-1-fever/$crs-grade").assessment();
        put("Patient", id, object());
        ObjectNode subject = object("reference", "Patient/" + id);
        put(
                "MedicationAdministration",
                id + "-cells",
                object(
                        "status",
                        "completed",
                        "subject",
                        subject,
                        "effectiveDateTime",
                        demo.at("/exposure/start").asString(),
                        "medicationCodeableConcept",
                        object(
                                "coding",
                                array(object(
                                        "system",
                                        "https://crshooks.org/fhir/CodeSystem/crs-therapy",
                                        "code",
                                        "car-t")))));
        put(
                "Observation",
                id + "-temperature",
                temperature(id, demo.path("asOf").asString(), "39.1"));
        return id;
    }

    private static ObjectNode temperature(String patient, String at, String value) {
        return object(
                "status", "final",
                "subject", object("reference", "Patient/" + patient),
                "code", object("coding", array(object("system", "http://loinc.org", "code", "8310-5"))),
                "effectiveDateTime", at,
                "valueQuantity",
                        object(
                                "value", new java.math.BigDecimal(value),
                                "system", "http://unitsofmeasure.org",
                                "code", "Cel"));
    }

    private static JsonNode put(String type, String id, ObjectNode resource) {
        ObjectNode whole = object("resourceType", type, "id", id);
        resource.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        Answer answer =
                record.send("PUT", "/" + type + "/" + id, whole.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isIn(200, 201);
        return whole;
    }

    private static List<JsonNode> grades(String patient) {
        return record.get("/Observation?patient=" + patient + "&code=crs-grade")
                .json()
                .path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private Answer tell(String method, String path, String body, String... headers) {
        return notified.at("/fhir-notify")
                .send(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private void accepted(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void manyNotificationsInEveryFormAreOneGradeInTheRecord() throws IOException {
        String id = patient();
        String resource = record.get("/Observation/" + id + "-temperature").body();
        for (int i = 0; i < 10; i++) {
            accepted(tell("PUT", "/Observation/" + id + "-temperature", resource, KNOWN));
            accepted(tell("POST", "", resource, KNOWN));
            accepted(tell("POST", "/", resource, KNOWN));
            accepted(tell("POST", "/Patient/" + id, null, KNOWN));
            accepted(tell("PUT", "/MedicationAdministration/" + id + "-cells", null, KNOWN));
            accepted(tell(
                    "POST",
                    "",
                    object("resourceType", "Observation", "id", id + "-temperature")
                            .toString(),
                    KNOWN));
            accepted(tell("POST", "", record.get("/Patient/" + id).body(), KNOWN));
        }
        assertThat(grades(id)).isEmpty();

        workOff();

        assertThat(grades(id)).hasSize(1);
        JsonNode grade = grades(id).get(0);
        assertThat(Chart.code(grade.path("method"))).isEqualTo("astct-2019");
        assertThat(grade.path("subject").path("reference").asString()).isEqualTo("Patient/" + id);
        assertThat(grade.path("derivedFrom").toString()).contains("Observation/" + id + "-temperature");
    }

    @Test
    @DisplayName("a grading that nobody asked for leaves a line in the audit")
    void audited() throws IOException {
        notified = service("10ms");
        String id = patient();
        accepted(tell("POST", "/Patient/" + id, null, KNOWN));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(notified.at("/admin")
                                .get("/audit.ndjson")
                                .body()
                                .lines())
                        .filteredOn(line -> line.contains("\"Patient/" + id + '"'))
                        .singleElement()
                        .satisfies(line -> assertThat(line)
                                .contains("{\"type\":\"kind\",\"valueString\":\"notification\"}")
                                .contains("{\"type\":\"write_back\",\"valueString\":\"saved\"}")));
    }

    @Test
    void eachFormLeadsToTheGrade() throws IOException {
        List<String> ids = List.of(patient(), patient(), patient(), patient());
        accepted(tell("PUT", "/Observation/" + ids.get(0) + "-temperature", null, KNOWN));
        accepted(tell("POST", "/MedicationAdministration/" + ids.get(1) + "-cells", null, KNOWN));
        accepted(tell("POST", "/Patient/" + ids.get(2), null, KNOWN));
        accepted(tell(
                "POST",
                "",
                record.get("/Observation/" + ids.get(3) + "-temperature").body(),
                KNOWN));

        workOff();

        ids.forEach(id -> assertThat(grades(id)).as(id).hasSize(1));
    }

    @Test
    void aNotificationThatComesAgainWritesNothingNew() throws IOException {
        String id = patient();
        accepted(tell("POST", "/Patient/" + id, null, KNOWN));
        workOff();
        List<JsonNode> first = grades(id);
        notified = service("1h");
        accepted(tell("POST", "/Patient/" + id, null, KNOWN));
        workOff();

        assertThat(first).hasSize(1);
        assertThat(grades(id)).isEqualTo(first);
    }

    @Test
    void aChangedGradeIsWrittenBesideTheFormer() throws IOException {
        String id = patient();
        accepted(tell("POST", "/Patient/" + id, null, KNOWN));
        workOff();
        String now = record.get("/Patient/" + id + "/$crs-grade")
                .assessment()
                .path("asOf")
                .asString();
        put(
                "Procedure",
                id + "-oxygen",
                object(
                        "status", "in-progress",
                        "subject", object("reference", "Patient/" + id),
                        "code",
                                object(
                                        "coding",
                                        array(object(
                                                "system",
                                                "https://crshooks.org/fhir/CodeSystem/oxygen-device",
                                                "code",
                                                "hfnc"))),
                        "performedPeriod", object("start", now)));
        notified = service("1h");
        accepted(tell("PUT", "/Procedure/" + id + "-oxygen", null, KNOWN));
        workOff();

        assertThat(grades(id)).hasSize(2);
        assertThat(grades(id).get(0).path("identifier"))
                .isNotEqualTo(grades(id).get(1).path("identifier"));
    }

    @Test
    void theGradeFollowsOfItselfAfterTheDebounce() throws Exception {
        String id = patient();
        notified = service("10ms");
        accepted(tell("POST", "/Patient/" + id, null, KNOWN));

        java.time.Instant end = java.time.Instant.now().plusSeconds(60);
        while (grades(id).isEmpty() && java.time.Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(grades(id)).hasSize(1);
    }

    @Test
    void aGradeIsNoReasonToGrade() throws IOException {
        String id = patient();
        accepted(tell("POST", "/Patient/" + id, null, KNOWN));
        workOff();
        JsonNode grade = grades(id).get(0);
        put(
                "Observation",
                id + "-temperature",
                temperature(id, grade.path("effectiveDateTime").asString(), "36.5"));
        notified = service("1h");
        accepted(tell("PUT", "/Observation/" + grade.path("id").asString(), grade.toString(), KNOWN));
        accepted(tell("PUT", "/Observation/" + grade.path("id").asString(), null, KNOWN));
        accepted(tell("POST", "", grade.toString(), KNOWN));
        workOff();

        assertThat(grades(id)).containsExactly(grade);
    }

    @Test
    @DisplayName("H4 what is nobody's, or a patient's of another server, is taken and changes nothing")
    void othersPatients() throws IOException {
        String id = patient();
        ObjectNode temperature = temperature(id, "2026-01-05T08:00:00Z", "39.9");
        temperature.put("resourceType", "Observation").put("id", "elsewhere");
        for (String subject :
                List.of("https://other.example.org/fhir/Patient/" + id, "Group/" + id, "urn:uuid:" + id)) {
            temperature.set("subject", object("reference", subject));
            accepted(tell("POST", "", temperature.toString(), KNOWN));
        }
        accepted(tell("POST", "/Observation/no-such", null, KNOWN));
        accepted(tell("POST", "/Patient/no-such", null, KNOWN));
        workOff();

        assertThat(grades(id)).isEmpty();
    }
}
