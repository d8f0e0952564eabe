package org.crshooks.fhir;

import java.time.Instant;
import java.util.Set;
import org.crshooks.clinical.TestEntry;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Source;
import org.crshooks.text.Plain;

/** Tests of the work-up that were ordered or done (W1). */
final class WorkUpEntries {

    /** A conclusion may be pages long; the work-up shows that it is there. */
    private static final int LONGEST_RESULT = 160;

    private final Chartroom room;

    WorkUpEntries(Chartroom room) {
        this.room = room;
    }

    Set<WorkUpTest> named(Codes code) {
        return code.isEmpty() ? Set.of() : room.terminology().workUpTests(code.codes(), code.text());
    }

    void done(Codes code, Instant at, String result, Source source) {
        named(code).forEach(test -> done(test, at, result, source));
    }

    void done(WorkUpTest test, Instant at, String result, Source source) {
        String brief = result == null ? "" : Plain.cut(Plain.clean(result), LONGEST_RESULT);
        room.timeline().add(new TestEntry(test, true, at, brief, source));
    }
}
