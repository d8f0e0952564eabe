package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.Json.object;

import java.time.Instant;
import org.crshooks.acceptance.FhirPartner.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Patients of a real HAPI FHIR JPA server, whose pages are small. */
@RunningService
@TestPropertySource(properties = "crs.fhir.deadline=20s")
class HapiPatientsIT implements StoredPatients, StoredGrades, StoredRecords {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void allowed(DynamicPropertyRegistry settings) {
        settings.add(
                "crs.fhir.allowed-servers",
                () -> HapiServer.plain().base() + "," + HapiServer.refusing().base());
        settings.add("crs.fhir.server", () -> HapiServer.plain().base());
    }

    @Override
    public Service service() {
        return new Service(port);
    }

    @Override
    public FhirPartner partner() {
        return HapiServer.plain();
    }

    @Override
    public FhirPartner operation() {
        return new FhirPartner("http://127.0.0.1:" + port + "/fhir");
    }

    /** A relative reference would mean the sandbox's own patients. */
    @Override
    public String reference(String patient) {
        return partner().base() + "/Patient/" + patient;
    }

    @Override
    public Answer grade(String patient, Instant asOf) {
        return ask(
                object("name", "patient", "valueReference", FhirJson.reference(reference(patient))),
                object("name", "asOf", "valueDateTime", asOf.toString()));
    }

    @Test
    @DisplayName("H12 a server that refuses to be written to changes nothing but a line of the card")
    void aServerThatRefusesChanges() {
        refused(HapiServer.refusing());
    }

    /** Without this the other tests would not show that pages are followed. */
    @Test
    void aSearchForManyIsAnsweredInPages() {
        aChartIsReadToItsLastPage();

        assertThat(partner()
                        .get("Observation?patient=many-temperatures&_count=200")
                        .next())
                .isNotNull();
    }
}
