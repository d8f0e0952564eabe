package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crshooks.cdshooks.Caller;
import org.crshooks.profile.ProfileValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Straight from the hook into the sandbox's own record. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=sandbox", "crs.fhir.deadline=20s"})
class SandboxWriteBackTest {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    private String fhir() {
        return "http://127.0.0.1:" + port + "/fhir";
    }

    private List<JsonNode> search(String query) {
        return caller.get("/fhir/" + query)
                .json()
                .path("entry")
                .valueStream()
                .map(entry -> entry.path("resource"))
                .toList();
    }

    private List<JsonNode> grades(String patient) {
        return search("Observation?patient=Patient/" + patient
                + "&code=https://crshooks.org/fhir/CodeSystem/crs-observation%7Ccrs-grade&_sort=date");
    }

    private JsonNode open(String patient) {
        return caller.fire("{\"hook\":\"patient-view\",\"hookInstance\":\"1\",\"fhirServer\":\"" + fhir()
                        + "\",\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"" + patient + "\"}}")
                .json();
    }

    private static ObjectNode story(String patient) throws IOException {
        return (ObjectNode) JsonMapper.shared().readTree(Files.readString(STORY).replace("mara-keller", patient));
    }

    private JsonNode fire(ObjectNode request) {
        return caller.fire(request.toString()).json();
    }

    private static JsonNode told(JsonNode answer) {
        return answer.path("extension").path("org.crshooks.write-back");
    }

    @Test
    @DisplayName("K6 warming up writes nothing")
    void warmUp() {
        assertThat(search("Patient?_id=demo-grade-1-fever")).hasSize(1);
        assertThat(grades("demo-grade-1-fever")).isEmpty();
    }

    @Test
    @DisplayName("K5 the grade of a patient of the sandbox refers to what it rests on, and conforms to its profile")
    void demoPatient() {
        assertThat(told(open("demo-grade-3-pressor")).path(0).path("result").asString())
                .isEqualTo("saved");
        JsonNode written = grades("demo-grade-3-pressor").get(0);
        assertThat(ProfileValidator.errors(written.toString())).isEmpty();
        assertThat(written.path("derivedFrom")).isNotEmpty();
        assertThat(written.path("partOf")).isNotEmpty();
        List<JsonNode> provenance =
                search("Provenance?target=Observation/" + written.path("id").asString());
        assertThat(provenance).hasSize(1);
        assertThat(ProfileValidator.errors(provenance.get(0).toString())).isEmpty();
        assertThat(provenance.get(0).path("entity").valueStream())
                .isNotEmpty()
                .allMatch(entity -> entity.path("what").has("reference"));
    }

    @Test
    @DisplayName("H12 fifty hooks at once for a patient of the sandbox: one Observation, one Provenance")
    void atOnce() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        try {
            List<Callable<JsonNode>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(() -> fire(story("crowd").put("fhirServer", fhir())));
            }
            for (Future<JsonNode> answer : crowd.invokeAll(calls)) {
                assertThat(told(answer.get()).path(0).path("result").asString()).isIn("saved", "unchanged");
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(grades("crowd")).hasSize(1);
        assertThat(search("Provenance?target=Observation/"
                        + grades("crowd").get(0).path("id").asString()))
                .hasSize(1);
    }

    @Test
    @DisplayName("K4 entries that were charted late amend the grade in the sandbox's record")
    void corrected() throws IOException {
        ObjectNode before = story("late").put("fhirServer", fhir());
        before.withObject("prefetch").putNull("medicationAdministrations");
        fire(before);
        JsonNode first = grades("late").get(0);
        JsonNode answer = fire(story("late").put("fhirServer", fhir()));
        assertThat(told(answer).findValuesAsString("result")).containsExactly("corrected", "unchanged");
        JsonNode second = grades("late").get(0);
        assertThat(grades("late")).hasSize(1);
        assertThat(second.path("status").asString()).isEqualTo("amended");
        assertThat(second.path("identifier")).isEqualTo(first.path("identifier"));
        assertThat(ProfileValidator.errors(second.toString())).isEmpty();
        assertThat(caller.get("/fhir/Observation/" + second.path("id").asString() + "/_history/1")
                        .json()
                        .path("valueCodeableConcept"))
                .isEqualTo(first.path("valueCodeableConcept"));
        assertThat(search("Provenance?target=Observation/" + second.path("id").asString()))
                .hasSize(2);
    }

    @Test
    @DisplayName("K3 grades of ours in a chart change no grade, no evidence and no card")
    void ownGradesInTheChart() throws IOException {
        ObjectNode request = story("circular");
        JsonNode without = fire(request);
        ObjectNode grade = without.path("cards")
                .path(0)
                .path("suggestions")
                .valueStream()
                .map(suggestion -> suggestion.path("actions").path(0).path("resource"))
                .filter(resource -> resource.path("resourceType").asString().equals("Observation"))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow()
                .deepCopy();
        ObjectNode range = grade.deepCopy().put("id", "range");
        range.remove("valueCodeableConcept");
        ArrayNode bounds = range.putArray("component");
        for (String bound : List.of("floor", "ceiling")) {
            ObjectNode component = bounds.addObject();
            component
                    .putObject("code")
                    .putArray("coding")
                    .addObject()
                    .put("system", "https://crshooks.org/fhir/CodeSystem/crs-observation")
                    .put("code", bound);
            component.set("valueCodeableConcept", grade.path("valueCodeableConcept"));
        }
        ObjectNode prefetch = request.withObject("prefetch");
        ArrayNode entries = prefetch.putObject("ownGrades")
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .putArray("entry");
        entries.addObject().set("resource", grade);
        entries.addObject().set("resource", range);
        ((ArrayNode) prefetch.path("temperature").path("entry")).addObject().set("resource", grade.deepCopy());
        assertThat(fire(request)).isEqualTo(without);
    }
}
