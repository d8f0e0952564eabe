package org.crshooks.operation.server;

import java.time.Duration;
import org.crshooks.outbound.FhirServer;
import org.crshooks.writeback.TokenSource;

/**
 * The configured FHIR server.
 *
 * @param tokens of this service for it
 * @param deadline for everything that is asked about one patient
 */
public record PatientServer(FhirServer address, TokenSource tokens, Duration deadline) {

    /** Shows no token. */
    @Override
    public String toString() {
        return "PatientServer[***]";
    }
}
