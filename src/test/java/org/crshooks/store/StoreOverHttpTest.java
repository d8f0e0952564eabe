package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the store keeps of hooks and feedback, and tells those who run the service. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class StoreOverHttpTest {

    private static final String CANARY = "canary7391";
    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");

    /** Leaves that hold text which the rules do not need. */
    private static final Set<String> TEXTS =
            Set.of("display", "text", "family", "given", "userId", "hookInstance", "access_token", "line", "phone");

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private StoredJournal journal;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    private static ObjectNode story(String patient) throws IOException {
        String request = Files.readString(STORY);
        String id =
                JsonMapper.shared().readTree(request).at("/context/patientId").asString();
        return (ObjectNode) JsonMapper.shared().readTree(request.replace(id, patient));
    }

    private Reply answer(String card, String outcome, String more) {
        return caller.post(
                Caller.SERVICE + "/feedback",
                "{\"feedback\":[{\"card\":\"" + card + "\",\"outcome\":\"" + outcome
                        + "\",\"outcomeTimestamp\":\"2026-01-05T08:10:00Z\"" + more + "}]}");
    }

    @Test
    @DisplayName("a card shown and answered appears in export, rates and audit")
    void reports() throws IOException {
        Reply shown = caller.fire(story("reports-1").toString(), "Accept-Language", "zh-CN");
        String card = shown.json().path("cards").get(0).path("uuid").asString();
        assertThat(answer(
                                card,
                                "overridden",
                                ",\"overrideReason\":{\"reason\":{\"code\":\"not-now\",\"system\":"
                                        + "\"https://crshooks.org/fhir/CodeSystem/override-reason\"}}")
                        .status())
                .isEqualTo(200);
        Reply csv = caller.get("/admin/feedback.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.http().body().lines())
                .anyMatch(line -> line.contains(card)
                        && line.contains("overridden,not-now")
                        && line.contains(",crsgrade,critical,zh-CN,astct-2019,3,3,"));
        Reply audit = caller.get("/admin/audit.ndjson?from=2020-01-01&to=2100-01-01T00:00:00Z");
        assertThat(audit.header("Content-Type")).startsWith("application/fhir+ndjson");
        assertThat(audit.http().body().lines())
                .filteredOn(line -> line.contains("Patient/reports-1"))
                .singleElement()
                .asString()
                .contains("\"resourceType\":\"AuditEvent\"", "crs-patient-view")
                .doesNotContain("norepinephrine", card);
        assertThat(caller.get("/admin/audit.ndjson?to=2020-01-01").http().body())
                .isEmpty();
        JsonNode rates = caller.get("/admin/feedback/summary").json();
        assertThat(rates.path("grade").findValuesAsString("value")).contains("3");
        assertThat(rates.path("reason").findValuesAsString("value")).contains("not-now");
        for (Reply asCsv : List.of(
                caller.get("/admin/feedback/summary?format=csv"),
                caller.get("/admin/feedback/summary", "Accept", "text/csv"))) {
            assertThat(asCsv.header("Content-Type")).startsWith("text/csv");
            assertThat(asCsv.http().body()).startsWith("group,value,shown").contains("\r\ntopic,crsgrade,");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/feedback.csv?from=yesterday, 400",
        "/admin/audit.ndjson?to=2026-13-01, 400",
        "/admin/feedback/summary?from=+99999-01-01T00:00:00Z, 400",
        "/admin/feedback/summary?format=xml, 400",
        "/admin, 404",
        "/admin/feedback, 404"
    })
    void refused(String path, int status) {
        Reply reply = caller.get(path);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
    }

    @Test
    @DisplayName("a request that is refused is in the audit too, with the reason")
    void refusedRequest() throws IOException {
        ObjectNode request = story("refused-1");
        ((ObjectNode) request.path("prefetch"))
                .set("patient", JsonMapper.shared().readTree("{\"resourceType\":\"Patient\",\"id\":\"another\"}"));
        assertThat(caller.fire(request.toString()).status()).isEqualTo(412);
        journal.settle(Duration.ofSeconds(20));
        assertThat(caller.get("/admin/audit.ndjson").http().body().lines())
                .filteredOn(line -> line.contains("Patient/refused-1"))
                .singleElement()
                .asString()
                .contains("\"outcomeDesc\":\"other-patient\"");
    }

    @Test
    @DisplayName("H3 nothing that people or charts say reaches the store or the log; a patient's id stands in the audit"
            + " alone")
    void canaries(CapturedOutput output) throws IOException {
        ObjectNode request = story("patient-" + CANARY);
        mark(request);
        ((ObjectNode) request.path("prefetch")).putNull("key-" + CANARY);
        request.put("fhirServer", "https://ehr.example/" + CANARY);
        String card = caller.fire(request.toString())
                .json()
                .path("cards")
                .get(0)
                .path("uuid")
                .asString();
        String said = ",\"" + CANARY + "\":\"" + CANARY + "\",\"acceptedSuggestions\":[{\"id\":\"" + CANARY
                + "\"}],\"overrideReason\":{\"userComment\":\"" + CANARY + "\",\"reason\":{\"code\":\"" + CANARY
                + "\",\"system\":\"" + CANARY + "\",\"display\":\"" + CANARY + "\"}}";
        assertThat(answer(card, "overridden", said).status()).isEqualTo(200);
        assertThat(answer(CANARY, "accepted", said).status()).isEqualTo(200);
        journal.settle(Duration.ofSeconds(20));
        assertThat(cellsWithCanary()).containsExactly("evaluation.patient = patient-" + CANARY);
        assertThat(output.toString()).doesNotContain(CANARY);
        assertThat(caller.get("/admin/feedback.csv").http().body())
                .contains(card)
                .doesNotContain(CANARY);
        assertThat(caller.get("/admin/feedback/summary").http().body()).doesNotContain(CANARY);
    }

    private static void mark(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (TEXTS.contains(member.getKey()) && member.getValue().isString()) {
                    object.put(member.getKey(), member.getValue().asString() + " " + CANARY);
                } else {
                    mark(member.getValue());
                }
            });
        } else if (node instanceof ArrayNode array) {
            array.forEach(StoreOverHttpTest::mark);
        }
    }

    private List<String> cellsWithCanary() {
        List<String> tables = database.sql()
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        assertThat(tables).contains("feedback", "shown_card", "evaluation", "used_token");
        return tables.stream()
                .flatMap(table -> database.sql().sql("select * from \"" + table + "\"").query().listOfRows().stream()
                        .flatMap(row -> row.entrySet().stream())
                        .filter(cell -> String.valueOf(cell.getValue()).contains(CANARY))
                        .map(cell -> named(table, cell)))
                .toList();
    }

    private static String named(String table, Map.Entry<String, Object> cell) {
        return table + "." + cell.getKey() + " = " + cell.getValue();
    }
}
