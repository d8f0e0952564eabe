package org.crshooks.acceptance;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Patients of the sandbox's own FHIR endpoint. */
@RunningService
@TestPropertySource(properties = "crs.fhir.deadline=20s")
class SandboxPatientsTest implements StoredPatients, StoredGrades, StoredRecords {

    @LocalServerPort
    private int port;

    @Override
    public Service service() {
        return new Service(port);
    }

    @Override
    public FhirPartner partner() {
        return new FhirPartner("http://127.0.0.1:" + port + "/fhir");
    }

    @Override
    public FhirPartner operation() {
        return partner();
    }
}
