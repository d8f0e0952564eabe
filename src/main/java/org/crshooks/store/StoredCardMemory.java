package org.crshooks.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.crshooks.cdshooks.CardMemory;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.card.Earlier;

/** Which cards a reader was shown in the last day, and which were answered; from the store, the same on every instance. */
public final class StoredCardMemory implements CardMemory {

    /** A reader who comes back after a day reads the whole card again. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration FOR_WHAT_WAITS = Duration.ofMillis(100);

    /** The limit is for a chart that is opened without end: it is then shown the whole card again. */
    private static final String SHOWN = """
            select s.topic, s.card, s.as_of, s.suggestions,
                exists (select 1 from feedback f where f.shown_id = s.id) as answered
            from shown_card s where s.reader = :reader and s.shown_at >= :since
            order by s.shown_at desc, s.id desc fetch first 300 rows only""";

    private final Database database;
    private final StoredJournal journal;
    private final InTime store;
    private final Clock clock;

    public StoredCardMemory(Database database, StoredJournal journal, InTime store, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Earlier of(Client client, String hook, String patientId, String fhirServer) {
        return new EarlierCards(() -> database.isOpen()
                ? store.ask(() -> shown(ReaderKey.of(database, client, hook, patientId, fhirServer)), List.of())
                : List.of());
    }

    /** Newest first. */
    private List<ShownBefore> shown(String reader) {
        if (journal.holds(reader)) {
            journal.settle(FOR_WHAT_WAITS);
        }
        return database.sql()
                .sql(SHOWN)
                .param("reader", reader)
                .param("since", Moments.column(clock.instant().minus(KEPT)))
                .query((row, n) -> ShownBefore.of(row))
                .list();
    }
}
