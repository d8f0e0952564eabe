package org.crshooks.operation.server;

import java.util.List;
import java.util.Optional;
import org.crshooks.operation.ChartBundle;
import org.crshooks.operation.GradeFault;
import org.crshooks.operation.GradeRefusal;
import org.crshooks.operation.PatientAnswers;
import org.crshooks.operation.PatientCharts;
import org.crshooks.operation.PatientReference;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.FhirServer;

/**
 * Finds the chart that a reference means. A relative one means a patient stored at the endpoint itself, where it stores
 * patients, else one of the configured server; an absolute one says itself where its patient is. Thread-safe.
 */
public final class ConnectedCharts implements PatientCharts {

    private static final String PATIENT = "patient";

    private final Optional<OwnCharts> own;
    private final Optional<ServerCharts> server;

    /**
     * @param own empty where the endpoint stores no patients
     * @param server empty where no server is configured
     */
    public ConnectedCharts(Optional<OwnCharts> own, Optional<ServerCharts> server) {
        this.own = own;
        this.server = server;
    }

    @Override
    public PatientAnswers read(PatientReference patient, String endpoint) {
        if (server.isPresent() && isOn(server.get().base(), patient)) {
            return server.get().read(patient.id());
        }
        boolean here = patient.base() == null || patient.base().equals(endpoint);
        if (own.isPresent() && here) {
            return own.get()
                    .bundle(patient.id(), endpoint)
                    .map(ChartBundle::of)
                    .orElseThrow(() -> new GradeRefusal(GradeFault.UNKNOWN_PATIENT, PATIENT));
        }
        if (server.isPresent() && here) {
            return server.get().read(patient.id());
        }
        throw server.isEmpty() && own.isEmpty()
                ? new GradeRefusal(GradeFault.NO_STORED_PATIENTS, PATIENT)
                : new GradeRefusal(GradeFault.OTHER_SERVER, PATIENT);
    }

    private static boolean isOn(String base, PatientReference patient) {
        return new AllowedServers(List.of(base))
                .find(patient.base())
                .map(FhirServer::base)
                .filter(base::equals)
                .isPresent();
    }
}
