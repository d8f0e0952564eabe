package org.crshooks.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.FeedbackStore;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps feedback, with what the card was that it answers. */
public final class StoredFeedback implements FeedbackStore {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFeedback.class);

    /** A store that hangs must not hold more requests than this, or none would be left for hooks. */
    private static final int AT_ONCE = 4;

    private static final Duration FOR_A_PLACE = Duration.ofMillis(500);
    private static final Duration FOR_THE_CARD = Duration.ofSeconds(1);

    private static final String INSERT = """
            insert into feedback (id, received_at, answered_at, service, client, card, outcome, reason, commented,
                suggestions, shown_id, reader)
            values (:id, :received, :answered, :service, :client, :card, :outcome, :reason, :commented, :suggestions,
                :shown, :reader)
            on conflict do nothing""";

    private static final String SHOWN = """
            select id, reader from shown_card where card = :card and service = :service and client = :client
            order by shown_at desc, id desc fetch first 1 row only""";

    private final Database database;
    private final StoredJournal journal;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public StoredFeedback(Database database, StoredJournal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void keep(String service, Client client, List<Feedback> feedback) {
        if (!hasPlace()) {
            throw new Refusal(Problem.STORE_DOWN);
        }
        try {
            journal.settle(FOR_THE_CARD);
            database.inTransaction(() -> insert(service, client.name(), feedback));
            database.force();
        } catch (DataAccessException | TransactionException | StoreFault e) {
            LOG.warn("feedback on {} was not kept: SQL state {}", service, Faults.state(e));
            throw new Refusal(Problem.STORE_DOWN);
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Void insert(String service, String client, List<Feedback> feedback) {
        OffsetDateTime now = Moments.column(clock.instant());
        for (Feedback f : feedback) {
            Shown shown = shown(service, client, f.card());
            String suggestions = f.suggestions().stream().map(UUID::toString).collect(Collectors.joining(" "));
            String outcome = f.outcome().name().toLowerCase(Locale.ROOT);
            database.sql()
                    .sql(INSERT)
                    .param("id", id(service, client, f, outcome, suggestions))
                    .param("received", now)
                    .param("answered", Moments.column(f.at()))
                    .param("service", service)
                    .param("client", client)
                    .param("card", f.card())
                    .param("outcome", outcome)
                    .param("reason", f.reason())
                    .param("commented", f.commented())
                    .param("suggestions", suggestions)
                    .param("shown", shown.id())
                    .param("reader", shown.reader())
                    .update();
        }
        return null;
    }

    /** The same feedback sent again has the same id. */
    private static String id(String service, String client, Feedback f, String outcome, String suggestions) {
        return Digest.of(List.of(
                service,
                client,
                f.card().toString(),
                outcome,
                f.at().toString(),
                suggestions,
                f.reason() == null ? "" : f.reason(),
                Boolean.toString(f.commented())));
    }

    /** A row of shown cards; null components where none is known. */
    private record Shown(Long id, String reader) {}

    /** The showing that is answered: feedback names no server, so it is the last one. */
    private Shown shown(String service, String client, UUID card) {
        return database.sql()
                .sql(SHOWN)
                .param("card", card)
                .param("service", service)
                .param("client", client)
                .query((row, n) -> new Shown(row.getLong("id"), row.getString("reader")))
                .optional()
                .orElse(new Shown(null, null));
    }
}
