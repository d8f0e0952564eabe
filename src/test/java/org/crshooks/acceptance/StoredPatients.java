package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.Json.object;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Patients who lie on a FHIR server are graded from there alone: the hook brings no prefetch. The same for every server. */
interface StoredPatients {

    Service service();

    FhirPartner partner();

    /** The hook as an EHR fires it that brings nothing but the address of its server. */
    default Reply graded(String patient, Instant asOf) {
        ObjectNode request = object(
                "hook",
                "patient-view",
                "hookInstance",
                "0c1b1b6e-3a64-4a0c-9b73-9c4f5b6a7d10",
                "fhirServer",
                partner().base(),
                "context",
                object("userId", "Practitioner/1", "patientId", patient),
                "extension",
                object("org.crshooks.as-of", asOf.toString()));
        Reply reply = service().patientView(request, "en");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.crshooks.acceptance.DemoPatient#all")
    default void demoPatients(DemoPatient patient) {
        partner().store(patient.resources());

        Map<String, String> grades = new TreeMap<>();
        graded(patient.id(), DemoPatient.NOW).grades().forEach((scale, grade) -> grades.put(scale, grade.toString()));

        assertThat(grades).as(patient.why()).isEqualTo(patient.grades());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.crshooks.acceptance.WorkedCase#all")
    default void workedCases(WorkedCase worked) {
        Chart chart = CaseChart.of(worked);
        partner().store(chart.resources);

        Reply reply = graded(chart.patientId, chart.asOf);

        if (worked.assessed()) {
            assertThat(worked.wrong(reply))
                    .as(worked.json().path("rationale").asString())
                    .isEmpty();
        } else {
            assertThat(reply.body()).isEqualTo("{\"cards\":[]}");
        }
    }

    /** The oldest reading decides when the episode began, and lies on the last page of a server with small ones. */
    @Test
    default void aChartIsReadToItsLastPage() {
        Chart chart = new Chart("many-temperatures", CaseChart.AS_OF);
        Instant onset = chart.asOf.minus(Duration.ofHours(50));
        chart.patient("1970-01-01");
        chart.dose(concept(OURS + "crs-therapy", "car-t"), chart.asOf.minus(Duration.ofHours(72)));
        for (Instant at = onset; at.isBefore(chart.asOf); at = at.plus(Duration.ofMinutes(30))) {
            chart.vital("8310-5", at, new BigDecimal("38.6"), "Cel");
        }
        partner().store(chart.resources);

        JsonNode assessment = graded(chart.patientId, chart.asOf).assessment();

        assertThat(assessment.path("episode").path("onset").asString()).isEqualTo(onset.toString());
        assertThat(assessment
                        .path("grades")
                        .path(0)
                        .path("missing")
                        .valueStream()
                        .map(JsonNode::asString))
                .doesNotContain("incomplete-history");
    }

    @Test
    default void aPatientTheServerDoesNotHoldGetsNoGrade() {
        assertThat(graded("nobody-of-that-id", CaseChart.AS_OF).body()).isEqualTo("{\"cards\":[]}");
    }

    /** What is published on discovery must be a search of which the server understands every part. */
    @Test
    default void everyTemplateIsAnsweredByReferenceAndByBareId() throws IOException {
        Chart chart = CaseChart.of(WorkedCase.of("G01"));
        partner().store(chart.resources);
        for (String service : service().ids()) {
            service().prefetchTemplates(service).forEach((key, template) -> {
                if (template.contains("?")
                        && !template.replace("{{context.patientId}}", "").contains("{{")) {
                    String byReference = template.replace("{{context.patientId}}", chart.patientId) + "&_format=json";
                    String byId = byReference.replace("=Patient/", "=");

                    assertThat(byId).isNotEqualTo(byReference);
                    assertThat(partner().search(byReference))
                            .as(service + " " + key)
                            .isEqualTo(partner().search(byId));
                }
            });
        }
    }
}
