package org.crshooks.trajectory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.clinical.ClinicalTimeline;

/** Trajectories for whoever may have them: with a token of the FHIR server, or in the sandbox. Nothing is kept. */
public final class Trajectories {

    private final TimelineSetup setup;
    private final ServerCharts servers;
    private final BundleCharts bundles;
    private final TrajectoryWriter writer;
    private final Supplier<String> ownServer;
    private final Clock clock;

    /** @param ownServer base of the sandbox's own FHIR endpoint */
    public Trajectories(
            TimelineSetup setup,
            ServerCharts servers,
            BundleCharts bundles,
            TrajectoryWriter writer,
            Supplier<String> ownServer,
            Clock clock) {
        this.setup = setup;
        this.servers = servers;
        this.bundles = bundles;
        this.writer = writer;
        this.ownServer = ownServer;
        this.clock = clock;
    }

    TimelineSetup setup() {
        return setup;
    }

    ServerCharts servers() {
        return servers;
    }

    /**
     * The course up to now.
     *
     * @param token access token of the FHIR server; null where the reader has none
     * @throws Refusal saying why the chart cannot be had
     */
    Trajectory ofServer(TrajectoryRequest request, String token) {
        if (!setup.usable()) {
            throw new Refusal(Problem.TRAJECTORY_OFF);
        }
        boolean own = setup.sandbox() && request.fhirServer() == null;
        if (!own && request.fhirServer() == null) {
            throw new Refusal(Problem.REQUIRED, "fhirServer");
        }
        if (token == null && !setup.sandbox()) {
            throw new Refusal(Problem.TOKEN_MISSING);
        }
        String server = own ? ownServer.get() : request.fhirServer();
        return writer.write(servers.chart(server, request.patient(), token, request.scope()), now());
    }

    /**
     * The course of a chart that is handed over, up to its last entry. In the sandbox only.
     *
     * @throws Refusal where it is no Bundle of one patient
     */
    Trajectory ofBundle(byte[] bundle) {
        if (!setup.sandbox()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        ClinicalTimeline timeline = bundles.chart(bundle);
        return writer.write(timeline, Newest.of(timeline, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
