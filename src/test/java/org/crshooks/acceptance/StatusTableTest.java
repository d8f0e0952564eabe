package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.RXNORM;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.time.Duration;
import java.time.Instant;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** Which status, age and modifier lets an entry count: the highest ASTCT row that may still be reached. */
@RunningService
class StatusTableTest {

    private static final Instant NOW = CaseChart.AS_OF;

    @LocalServerPort
    private int port;

    private Service service;
    private Ehr ehr;

    @BeforeEach
    void connect() {
        service = new Service(port);
        ehr = new Ehr(service.prefetchTemplates(Service.PATIENT_VIEW));
    }

    @ParameterizedTest(name = "{0} {1}: {2} h old, modifier {3}: {4}")
    @DisplayName("H10 status, age and modifier by type")
    @CsvSource({
        // a low pressure: grade 2
        "Observation, final, 1, false, 2",
        "Observation, amended, 1, false, 2",
        "Observation, corrected, 1, false, 2",
        "Observation, preliminary, 1, false, 2",
        "Observation, registered, 1, false, 1",
        "Observation, cancelled, 1, false, 1",
        "Observation, entered-in-error, 1, false, 1",
        "Observation, unknown, 1, false, 1",
        "Observation, final, 6, false, 2",
        "Observation, final, 7, false, 1",
        "Observation, final, -1, false, 1",
        "Observation, final, 1, true, 1",
        "Observation, corrected, 1, true, 1",
        // one pressor: grade 3
        "MedicationAdministration, in-progress, 1, false, 3",
        "MedicationAdministration, completed, 1, false, 1", // ended, at an unknown time
        "MedicationAdministration, on-hold, 1, false, 1",
        "MedicationAdministration, stopped, 1, false, 1",
        "MedicationAdministration, not-done, 1, false, 1",
        "MedicationAdministration, entered-in-error, 1, false, 1",
        "MedicationAdministration, unknown, 1, false, 1",
        "MedicationAdministration, in-progress, 30, false, 3",
        "MedicationAdministration, in-progress, -1, false, 1",
        "MedicationAdministration, in-progress, 1, true, 1",
        // non-invasive ventilation: grade 4
        "Procedure, in-progress, 1, false, 4",
        "Procedure, completed, 1, false, 4",
        "Procedure, preparation, 1, false, 1",
        "Procedure, not-done, 1, false, 1",
        "Procedure, on-hold, 1, false, 1",
        "Procedure, stopped, 1, false, 1",
        "Procedure, entered-in-error, 1, false, 1",
        "Procedure, unknown, 1, false, 1",
        "Procedure, in-progress, -1, false, 1",
        "Procedure, in-progress, 1, true, 1",
        // a CPAP device in use: grade 4
        "DeviceUseStatement, active, 1, false, 4",
        "DeviceUseStatement, completed, 1, false, 1",
        "DeviceUseStatement, intended, 1, false, 1",
        "DeviceUseStatement, on-hold, 1, false, 1",
        "DeviceUseStatement, stopped, 1, false, 1",
        "DeviceUseStatement, entered-in-error, 1, false, 1",
        "DeviceUseStatement, active, -1, false, 1",
        "DeviceUseStatement, active, 1, true, 1",
    })
    void counts(String type, String status, int age, boolean modified, int grade) {
        Chart chart = febrile();
        ObjectNode entry = entry(chart, type, NOW.minus(Duration.ofHours(age)));
        entry.put("status", status);
        if (modified) {
            entry.set("modifierExtension", array(object("url", "https://example.org/not", "valueBoolean", true)));
        }

        Reply reply = service.patientView(ehr.request(chart), "en");

        assertThat(reply.grades().get("astct-2019")).hasToString("" + grade);
    }

    private static Chart febrile() {
        Chart chart = new Chart("p1", NOW);
        chart.patient("1970-01-01");
        chart.dose(concept(OURS + "crs-product", "axicabtagene-ciloleucel"), NOW.minus(Duration.ofHours(60)));
        Instant round = NOW.minus(Duration.ofHours(2));
        with(chart.vital("8310-5", round), "valueQuantity", quantity("39.0", "Cel"));
        with(chart.vital("8480-6", round), "valueQuantity", quantity("118", "mm[Hg]"));
        with(chart.vital("59408-5", round), "valueQuantity", quantity("97", "%"));
        return chart;
    }

    private static ObjectNode entry(Chart chart, String type, Instant since) {
        ObjectNode cpap = concept(SNOMED, "47545007");
        return switch (type) {
            case "Observation" -> with(chart.vital("8480-6", since), "valueQuantity", quantity("80", "mm[Hg]"));
            case "MedicationAdministration" ->
                with(
                        chart.infusion(concept(RXNORM, "7512"), since, null),
                        "dosage",
                        object("rateQuantity", quantity("5", "ug/min")));
            case "Procedure" -> chart.procedure(cpap, since, null);
            default ->
                chart.add(
                        "DeviceUseStatement",
                        "timingPeriod",
                        FhirJson.period(since, null),
                        "device",
                        object("display", "CPAP"));
        };
    }
}
