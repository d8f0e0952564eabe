package org.crshooks.operation.server;

import java.util.Optional;

/** Charts of patients that are stored at the endpoint which is called. */
@FunctionalInterface
public interface OwnCharts {

    /**
     * The bytes of a Bundle with the whole chart; empty where that patient is not stored.
     *
     * @param endpoint base URL under which the endpoint was called
     */
    Optional<byte[]> bundle(String patientId, String endpoint);
}
