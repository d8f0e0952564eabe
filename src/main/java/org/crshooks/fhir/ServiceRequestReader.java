package org.crshooks.fhir;

import java.time.Instant;
import java.util.Set;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.TestEntry;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Reads which tests are ordered and not yet done (W2). A draft, plan or proposal is no order. */
final class ServiceRequestReader {

    private static final Set<String> NO_ORDER = Set.of("proposal", "plan", "directive", "option");

    private final Chartroom room;

    ServiceRequestReader(Chartroom room) {
        this.room = room;
    }

    void read(ServiceRequest request, Source source) {
        Set<WorkUpTest> tests = new WorkUpEntries(room).named(Codes.of(request.getCode()));
        if (tests.isEmpty()) {
            return;
        }
        String status = Status.of(request);
        if ("entered-in-error".equals(status)) {
            room.ignore(source, Reason.ENTERED_IN_ERROR);
        } else if (request.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
        } else if ("active".equals(status) && !request.getDoNotPerform() && isOrder(request)) {
            Instant at = Times.any(request.getAuthoredOnElement()).orElse(null);
            tests.forEach(test -> room.timeline().add(new TestEntry(test, false, at, "", source)));
        }
    }

    private static boolean isOrder(ServiceRequest request) {
        return !request.hasIntent() || !NO_ORDER.contains(request.getIntent().toCode());
    }
}
