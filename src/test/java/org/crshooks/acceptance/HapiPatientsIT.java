package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Patients of a real HAPI FHIR JPA server, whose pages are small. */
@RunningService
@TestPropertySource(properties = "crs.fhir.deadline=20s")
class HapiPatientsIT implements StoredPatients {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void allowed(DynamicPropertyRegistry settings) {
        settings.add("crs.fhir.allowed-servers", () -> HapiServer.plain().base());
    }

    @Override
    public Service service() {
        return new Service(port);
    }

    @Override
    public FhirPartner partner() {
        return HapiServer.plain();
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
