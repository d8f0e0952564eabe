package org.crshooks.config;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;
import org.crshooks.subscription.RegradeListener;
import org.crshooks.subscription.Regraded;
import org.crshooks.writeback.Outcome;

/** Takes note of each grading that a notification led to; nobody asked for it but the server that notified. */
record JournaledRegrading(Journal journal, Clock clock) implements RegradeListener {

    private static final String SERVICE = "fhir-notify";
    private static final Client NOTIFIER = new Client("notification", null, null, null, null);

    @Override
    public void regraded(Regraded regraded) {
        journal.note(new Evaluation(
                Evaluation.Kind.NOTIFICATION,
                clock.instant().minus(regraded.took()),
                SERVICE,
                SERVICE,
                NOTIFIER,
                regraded.patientId(),
                regraded.fhirServer(),
                regraded.language(),
                regraded.refusal() == null ? Evaluation.ANSWERED : Evaluation.refused(regraded.refusal()),
                regraded.assessment(),
                List.of(),
                Set.of(),
                Outcome.inAWord(regraded.outcomes()),
                regraded.took()));
    }
}
