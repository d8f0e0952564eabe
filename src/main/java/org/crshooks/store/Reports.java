package org.crshooks.store;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.Writer;

/** What the store can tell those who run the service. */
public final class Reports {

    private final FeedbackExport feedback;
    private final AuditExport audit;
    private final FeedbackCounts counts;

    public Reports(Database database, FhirContext fhir) {
        feedback = new FeedbackExport(database);
        audit = new AuditExport(database, fhir);
        counts = new FeedbackCounts(database);
    }

    void feedback(Period period, Writer out) throws IOException {
        feedback.write(period, out);
    }

    void audit(Period period, Writer out) throws IOException {
        audit.write(period, out);
    }

    FeedbackSummary summary(Period period) {
        return counts.summary(period);
    }
}
