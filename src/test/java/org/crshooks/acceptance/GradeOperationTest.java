package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirService.asOf;
import static org.crshooks.acceptance.FhirService.bundle;
import static org.crshooks.acceptance.FhirService.chart;
import static org.crshooks.acceptance.FhirService.parameters;
import static org.crshooks.acceptance.FhirService.patient;
import static org.crshooks.acceptance.FhirService.scale;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.acceptance.FhirService.Answer;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code $crs-grade} gives what a hook gives for the same chart and moment, as FHIR. */
@RunningService
class GradeOperationTest {

    private static final List<String> SCALES =
            List.of("astct-2019", "ctcae-v5", "ctcae-v4", "lee-2014", "cartox-2018", "penn-2018", "mskcc");

    @LocalServerPort
    private int port;

    private Service service;
    private FhirService fhir;
    private Ehr ehr;

    @BeforeEach
    void connect() {
        service = new Service(port);
        fhir = new FhirService(port);
        ehr = new Ehr(service.prefetchTemplates(Service.PATIENT_VIEW));
    }

    static List<WorkedCase> cases() throws IOException {
        return WorkedCase.all();
    }

    static List<Story> stories() {
        return Story.of(Service.PATIENT_VIEW);
    }

    static List<Shape> shapes() {
        return Shape.all();
    }

    static List<String> demoPatients() throws IOException {
        return new ClassPathResource("sandbox/expected-grades.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .toList();
    }

    private Answer grade(Chart chart, ObjectNode... more) {
        ObjectNode sent = parameters(chart(bundle(chart.resources)), asOf(chart.asOf));
        for (ObjectNode parameter : more) {
            sent.withArray("parameter").add(parameter);
        }
        return fhir.grade(sent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aWorkedCaseGetsTheAssessmentOfTheHook(WorkedCase worked) {
        Chart chart = CaseChart.of(worked);
        Reply hook = service.patientView(ehr.request(chart), "en");
        Answer answer = grade(chart);

        assertThat(answer.status()).isEqualTo(200);
        if (worked.assessed()) {
            agrees(answer, hook.assessment());
        } else {
            assertThat(answer.parameters("grade")).isEmpty();
            assertThat(answer.parameters("assessment")).isEmpty();
            assertThat(answer.text("explanation")).startsWith("No therapy that can cause");
        }
    }

    /** The same assessment, and in each Observation the grade that it states. */
    private static void agrees(Answer answer, JsonNode assessment) {
        assertThat(answer.assessment()).isEqualTo(assessment);
        assertThat(answer.parameters("grade")).hasSize(SCALES.size());
        for (int i = 0; i < SCALES.size(); i++) {
            JsonNode grade = assessment.path("grades").path(i);
            JsonNode observation = answer.parameters("grade").get(i).path("resource");
            assertThat(stated(observation)).isEqualTo(stated(grade, assessment));
        }
    }

    private static Map<String, Object> stated(JsonNode grade, JsonNode assessment) {
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("scale", grade.path("scale").asString());
        stated.put("at", assessment.path("asOf").asString());
        stated.put("floor", grade.path("floor").asInt());
        stated.put("ceiling", grade.path("ceiling").asInt());
        return stated;
    }

    private static Map<String, Object> stated(JsonNode observation) {
        Map<String, Object> stated = new LinkedHashMap<>();
        stated.put("scale", Chart.code(observation.path("method")));
        stated.put("at", observation.path("effectiveDateTime").asString());
        boolean determined = observation.has("valueCodeableConcept");
        for (int i = 0; i < 2; i++) {
            JsonNode holder =
                    determined ? observation : observation.path("component").path(i);
            stated.put(i == 0 ? "floor" : "ceiling", Integer.valueOf(Chart.code(holder.path("valueCodeableConcept"))));
        }
        return stated;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void aStoryGetsTheAssessmentOfTheHook(Story story) {
        ObjectNode request = story.request();
        Map<String, JsonNode> chart = new LinkedHashMap<>();
        request.path("prefetch").forEach(answer -> {
            if (answer.path("resourceType").asString().equals("Patient")) {
                chart.put("patient", answer);
            }
            answer.path("entry").forEach(entry -> {
                JsonNode resource = entry.path("resource");
                chart.put(resource.path("resourceType") + "/" + resource.path("id"), resource);
            });
        });
        String asOf = request.path("extension").path("org.crshooks.as-of").asString();

        Answer answer = fhir.grade(parameters(chart(bundle(chart.values())), asOf(asOf)));

        JsonNode assessment = service.ask(story, "en").assessment();
        if (assessment.isMissingNode()) {
            assertThat(answer.text("explanation")).startsWith("No therapy that can cause");
        } else {
            agrees(answer, assessment);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void theShapesOfEhrsAreReadAsInAHook(Shape shape) throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("B16"));
        shape.chart().accept(chart);

        assertThat(grade(chart).assessment())
                .isEqualTo(service.patientView(ehr.request(chart), "en").assessment());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("demoPatients")
    void aStoredPatientIsGradedAsByAHookThatFetches(String id) {
        JsonNode assessment = service.patientView(
                        object(
                                "hook",
                                "patient-view",
                                "hookInstance",
                                "7c4bbdb1-7c4e-4f0e-8a3c-0a5dd2b5a3d1",
                                "fhirServer",
                                fhir.base(),
                                "context",
                                object("userId", "Practitioner/1", "patientId", id)),
                        "en")
                .assessment();
        Answer byAddress = fhir.get("/Patient/" + id + "/$crs-grade");
        Answer byReference = fhir.grade(parameters(patient("Patient/" + id)));
        Answer byAbsoluteReference = fhir.grade(parameters(patient(fhir.base() + "/Patient/" + id)));

        if (assessment.isMissingNode()) {
            assertThat(byAddress.text("explanation")).startsWith("No therapy that can cause");
        } else {
            agrees(byAddress, assessment);
        }
        assertThat(byReference.json()).isEqualTo(byAddress.json());
        assertThat(byAbsoluteReference.json()).isEqualTo(byAddress.json());
    }

    @Test
    void oneScaleIsGivenWhereOneIsAskedFor() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("B16"));
        Answer all = grade(chart);
        for (int i = 0; i < SCALES.size(); i++) {
            Answer one = grade(chart, scale(SCALES.get(i)));
            assertThat(one.parameters("grade"))
                    .containsExactly(all.parameters("grade").get(i));
            assertThat(one.text("assessment")).isEqualTo(all.text("assessment"));
            assertThat(one.text("explanation"))
                    .isEqualTo(one.parameters("grade")
                            .get(0)
                            .at("/resource/note/0/text")
                            .asString());
        }
        assertThat(all.text("explanation"))
                .isEqualTo(grade(chart, scale("astct-2019")).text("explanation"));
    }

    @Test
    void theExplanationIsInTheReadersLanguageAndTheRestIsNot() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("B16"));
        ObjectNode sent = parameters(chart(bundle(chart.resources)), asOf(chart.asOf));
        Answer english = fhir.grade(sent, "Accept-Language", "en");
        Answer chinese = fhir.grade(sent, "Accept-Language", "zh-CN");

        assertThat(english.text("explanation")).doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.text("explanation")).containsPattern("\\p{IsHan}");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(chinese.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(chinese.text("assessment")).isEqualTo(english.text("assessment"));
        Chart other = CaseChart.of(WorkedCase.of("B16"));
        other.resources.removeIf(r -> !r.path("resourceType").asString().equals("Patient"));
        assertThat(fhir.grade(parameters(chart(bundle(other.resources))), "Accept-Language", "zh")
                        .text("explanation"))
                .contains("未对 CRS 分级");
    }

    @Test
    void theFormatAskedForIsGiven() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("B16"));
        String sent =
                parameters(chart(bundle(chart.resources)), asOf(chart.asOf)).toString();

        for (Answer xml : List.of(
                fhir.post("/$crs-grade?_format=xml", sent),
                fhir.post("/$crs-grade", sent, "Accept", "application/fhir+xml"),
                fhir.get("/Patient/demo-grade-1-fever/$crs-grade?_format=application/fhir%2Bxml"))) {
            assertThat(xml.status()).isEqualTo(200);
            assertThat(xml.header("Content-Type")).startsWith("application/fhir+xml");
            assertThat(xml.body()).startsWith("<Parameters").contains("<valueString");
        }
        assertThat(fhir.post("/$crs-grade?_format=json", sent).header("Content-Type"))
                .startsWith("application/fhir+json");
        assertThat(fhir.post("/$crs-grade?_format=xml", "{}").body()).startsWith("<OperationOutcome");
    }

    @Test
    void aPastMomentIsGradedWithWhatWasChartedThen() {
        String path = "/Patient/demo-grade-1-fever/$crs-grade?scale=astct-2019&asOf=";
        Answer now = fhir.get(path + RunningService.FixedClock.NOW);
        Answer before = fhir.get(path + "2026-05-01T12:00:00%2B08:00");

        assertThat(now.assessment().at("/grades/0/floor").asInt()).isEqualTo(1);
        assertThat(now.parameters("grade")).hasSize(1);
        assertThat(before.parameters("grade")).isEmpty();
    }

    @Test
    void theIdentifierFollowsTheGradesThatTheChartHolds() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("B16"));
        JsonNode first = grade(chart, scale("mskcc")).parameters("grade").get(0).path("resource");
        ObjectNode stored = (ObjectNode) first.deepCopy();
        stored.put("id", "earlier");
        stored.put("effectiveDateTime", chart.asOf.minusSeconds(3600).toString());
        chart.resources.add(stored);
        Answer second = grade(chart);

        Map<String, String> identifiers = new LinkedHashMap<>();
        second.parameters("grade")
                .forEach(p -> identifiers.put(
                        Chart.code(p.at("/resource/method")),
                        p.at("/resource/identifier/0/value").asString()));
        assertThat(identifiers.get("mskcc"))
                .isNotEqualTo(first.at("/identifier/0/value").asString());
        assertThat(second.assessment().path("ignored")).isEqualTo(array());
        stored.put("status", "entered-in-error");
        Answer withdrawn = grade(chart, scale("mskcc"));
        assertThat(withdrawn.parameters("grade").get(0).at("/resource/identifier"))
                .isEqualTo(first.path("identifier"));
        assertThat(withdrawn.assessment().path("ignored")).isEqualTo(array());
    }

    @Test
    void theGradesOfAPatientAreFoundInTheOrderOfTheirDates() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("B16"));
        List<String> times = List.of("2026-01-05T08:00:00Z", "2026-01-03T08:00:00Z", "2026-01-04T08:00:00+08:00");
        for (String time : times) {
            ObjectNode grade = (ObjectNode)
                    grade(chart, scale("astct-2019")).parameters("grade").get(0).path("resource");
            grade.put("effectiveDateTime", time);
            grade.withObject("/subject").put("reference", "Patient/demo-sepsis");
            assertThat(fhir.post("/Observation", grade.toString()).status()).isEqualTo(201);
        }

        JsonNode found = fhir.get("/Observation?patient=demo-sepsis&code=crs-grade&_sort=date")
                .json();
        JsonNode unsorted = fhir.get("/Observation?patient=demo-sepsis"
                        + "&code=https://crshooks.org/fhir/CodeSystem/crs-observation%7Ccrs-grade")
                .json();

        assertThat(found.path("entry")
                        .valueStream()
                        .map(e -> e.at("/resource/effectiveDateTime").asString()))
                .containsExactly(times.get(1), times.get(2), times.get(0));
        assertThat(unsorted.path("entry")).isEqualTo(found.path("entry"));
    }
}
