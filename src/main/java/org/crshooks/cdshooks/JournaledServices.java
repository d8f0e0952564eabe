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
    private final Noted noted;

    public JournaledServices(HookServices services, Journal journal, Clock clock) {
        this.services = services;
        this.noted = new Noted(journal, clock);
    }

    /** @throws Refusal where the request cannot be answered; that is noted too */
    public HookResponse answer(HookCall call) {
        return noted.answer(() -> services.answer(call), (at, outcome, took) -> evaluation(call, at, outcome, took));
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
