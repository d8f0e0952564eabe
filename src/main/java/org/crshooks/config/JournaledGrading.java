package org.crshooks.config;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.web.RequestClient;
import org.crshooks.operation.GradeListener;
import org.crshooks.operation.Graded;

/** Takes note of each use of the operation, as of each hook. */
record JournaledGrading(Journal journal, Clock clock) implements GradeListener {

    private static final String SERVICE = "crs-grade";

    @Override
    public void graded(Graded graded) {
        String outcome = graded.refusal() == null ? Evaluation.ANSWERED : Evaluation.refused(graded.refusal());
        journal.note(new Evaluation(
                Evaluation.Kind.OPERATION,
                clock.instant().minus(graded.took()),
                SERVICE,
                SERVICE,
                client(),
                graded.patientId(),
                null,
                graded.language(),
                outcome,
                graded.assessment(),
                List.of(),
                Set.of(),
                null,
                graded.took()));
    }

    private static Client client() {
        return CurrentRequest.get().map(RequestClient::of).orElse(Client.ANONYMOUS);
    }
}
