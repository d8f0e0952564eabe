package org.crshooks.cdshooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.wire.HookResponse;

/** Answers requests and takes note of each. */
public final class JournaledServices {

    private final HookServices services;
    private final Journal journal;
    private final Clock clock;

    public JournaledServices(HookServices services, Journal journal, Clock clock) {
        this.services = services;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal where the request cannot be answered; that is noted too */
    public HookResponse answer(HookCall call) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        String outcome = Evaluation.FAULT;
        try {
            HookResponse response = services.answer(call);
            outcome = Evaluation.ANSWERED;
            return response;
        } catch (Refusal refusal) {
            outcome = Evaluation.refused(refusal.problem());
            throw refusal;
        } finally {
            journal.note(evaluation(call, at, outcome, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    private static Evaluation evaluation(HookCall call, Instant at, String outcome, Duration took) {
        HookRequest request = call.request();
        Trace trace = call.trace();
        return new Evaluation(
                Evaluation.Kind.HOOK,
                at,
                call.service().id(),
                call.service().hook(),
                call.client(),
                request.patientId(),
                request.fhirServer(),
                call.locale(),
                outcome,
                trace.assessment(),
                trace.cards(),
                trace.failed(),
                trace.writeBack(),
                took);
    }
}
