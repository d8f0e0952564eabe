package org.crshooks.store;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.card.Earlier;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;

/** The whole store on one database, with a clock that the test sets. */
final class Store implements AutoCloseable {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final Duration LONG = Duration.ofSeconds(20);

    Instant now = Samples.START;
    final Database database;
    final StoredJournal journal;
    final StoredFeedback feedback;
    final StoredCardMemory memory;
    final Reports reports;
    final StoredTokens tokens;
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final InTime inTime = new InTime("test", LONG, Duration.ofSeconds(1));

    Store(String url) {
        database = new Database(Postgres.settings(url));
        database.awaitOpen();
        journal = new StoredJournal(database, new Versions("0.0.0", "0.0.0+test"));
        feedback = new StoredFeedback(database, journal, clock);
        memory = new StoredCardMemory(database, journal, inTime, clock);
        reports = new Reports(database, FHIR);
        tokens = new StoredTokens(database, inTime, clock);
    }

    void give(Feedback... all) {
        feedback.keep(Samples.SERVICE, Client.ANONYMOUS, List.of(all));
    }

    Earlier earlier(String patient) {
        return memory.of(Client.ANONYMOUS, Samples.HOOK, patient, Samples.SERVER);
    }

    /** Lines of the CSV, the header first. */
    List<String> feedbackCsv() {
        StringWriter out = new StringWriter();
        try {
            reports.feedback(Period.of(null, null), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().toList();
    }

    List<String> audit(String from, String to) {
        journal.settle(Duration.ofSeconds(20));
        StringWriter out = new StringWriter();
        try {
            reports.audit(Period.of(from, to), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().lines().toList();
    }

    @Override
    public void close() {
        inTime.close();
        journal.close();
        database.close();
    }
}
