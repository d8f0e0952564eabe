package org.crshooks.config;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.web.RequestClient;
import org.crshooks.operation.GradeListener;
import org.crshooks.operation.Graded;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Takes note of each use of the operation, as of each hook. */
record JournaledGrading(Journal journal, Clock clock) implements GradeListener {

    private static final String SERVICE = "crs-grade";

    @Override
    public void graded(Graded graded) {
        String outcome = graded.refusal() == null
                ? Evaluation.ANSWERED
                : graded.refusal().name().toLowerCase(Locale.ROOT).replace('_', '-');
        journal.note(new Evaluation(
                clock.instant(),
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
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes http
                ? RequestClient.of(http.getRequest())
                : Client.ANONYMOUS;
    }
}
