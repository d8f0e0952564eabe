package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.acceptance.FhirPartner.Answer;
import org.crshooks.acceptance.Service.Range;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code $crs-grade} gives patients who lie on a FHIR server the grades of the hook. The same for every server. */
interface StoredGrades {

    /** Where the patients lie. */
    FhirPartner partner();

    /** Where the operation is asked for them. */
    FhirPartner operation();

    /** How the operation is told of a patient. */
    default String reference(String patient) {
        return "Patient/" + patient;
    }

    default Answer grade(String patient, Instant asOf) {
        return operation().get("Patient/" + patient + "/$crs-grade?asOf=" + asOf);
    }

    /** Floor and ceiling by scale. */
    static Map<String, Range> grades(Answer answer) {
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
        Map<String, Range> grades = new TreeMap<>();
        for (JsonNode parameter : answer.body().path("parameter")) {
            if (parameter.path("name").asString().equals("grade")) {
                JsonNode grade = parameter.path("resource");
                grades.put(Chart.code(grade.path("method")), range(grade));
            }
        }
        return grades;
    }

    static Range range(JsonNode grade) {
        List<Integer> bounds = grade.has("valueCodeableConcept")
                ? List.of(number(grade), number(grade))
                : grade.path("component")
                        .valueStream()
                        .map(StoredGrades::number)
                        .toList();
        return new Range(bounds.get(0), bounds.get(1));
    }

    private static int number(JsonNode element) {
        return Integer.parseInt(Chart.code(element.path("valueCodeableConcept")));
    }

    @ParameterizedTest(name = "$crs-grade {0}")
    @MethodSource("org.crshooks.acceptance.DemoPatient#all")
    default void demoPatientsByOperation(DemoPatient patient) {
        partner().store(patient.resources());

        Map<String, String> grades = new TreeMap<>();
        grades(grade(patient.id(), DemoPatient.NOW)).forEach((scale, grade) -> grades.put(scale, grade.toString()));

        assertThat(grades).as(patient.why()).isEqualTo(patient.grades());
    }

    @Test
    default void aChartThatIsSentIsGradedAsOneThatIsStored() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("G01"));
        partner().store(chart.resources);
        List<ObjectNode> entries =
                chart.resources.stream().map(r -> object("resource", r)).toList();
        ObjectNode sent = object("resourceType", "Bundle", "type", "collection", "entry", array(entries));

        Answer answer = ask(
                object("name", "chart", "resource", sent),
                object("name", "asOf", "valueDateTime", chart.asOf.toString()));

        assertThat(grades(answer)).isEqualTo(grades(grade(chart.patientId, chart.asOf)));
    }

    @Test
    default void oneScaleIsAskedForByReference() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("G01"));
        partner().store(chart.resources);

        Answer answer = ask(
                object("name", "patient", "valueReference", FhirJson.reference(reference(chart.patientId))),
                object("name", "asOf", "valueDateTime", chart.asOf.toString()),
                object("name", "scale", "valueCode", "lee-2014"));

        assertThat(grades(answer)).containsOnlyKeys("lee-2014");
    }

    default Answer ask(ObjectNode... parameters) {
        return operation().send("POST", "$crs-grade", object("resourceType", "Parameters", "parameter", array((Object[])
                parameters)));
    }

    @Test
    @DisplayName("H17 what cannot be graded is refused with an OperationOutcome and no word about the inside")
    default void refusals() {
        Answer nobody = grade("nobody-of-that-id", CaseChart.AS_OF);
        Answer noChart = ask();

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(noChart.status()).isEqualTo(400);
        assertThat(List.of(nobody, noChart)).allSatisfy(answer -> {
            assertThat(answer.body().path("resourceType").asString()).isEqualTo("OperationOutcome");
            assertThat(answer.body().toString()).doesNotContain("Exception", "org.crshooks", "HAPI");
        });
    }
}
