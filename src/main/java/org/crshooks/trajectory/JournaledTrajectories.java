package org.crshooks.trajectory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.Noted;
import org.crshooks.cdshooks.problem.Refusal;

/** Trajectories of charts on a FHIR server, each taken note of: somebody looked at a patient's course. */
public final class JournaledTrajectories {

    private static final String SERVICE = "timeline";

    private final Trajectories trajectories;
    private final Noted noted;

    public JournaledTrajectories(Trajectories trajectories, Journal journal, Clock clock) {
        this.trajectories = trajectories;
        this.noted = new Noted(journal, clock);
    }

    /** @throws Refusal as {@link Trajectories#ofServer}; that is noted too */
    Trajectory ofServer(TrajectoryRequest request, String token, Client client) {
        return noted.answer(
                () -> trajectories.ofServer(request, token),
                (at, outcome, took) -> evaluation(at, request, client, outcome, took));
    }

    /** The page shows both languages, and every grade of the course: none of them is the one. */
    private static Evaluation evaluation(
            Instant at, TrajectoryRequest request, Client client, String outcome, Duration took) {
        return new Evaluation(
                Evaluation.Kind.TRAJECTORY,
                at,
                SERVICE,
                SERVICE,
                client,
                request.patient(),
                request.fhirServer(),
                Locale.ROOT,
                outcome,
                null,
                List.of(),
                Set.of(),
                null,
                took);
    }
}
