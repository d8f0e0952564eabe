package org.crshooks.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.crshooks.cdshooks.CardMemory;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.card.Earlier;

/** Which cards a reader was shown in the last day, and which were answered; from the store, the same on every instance. */
public final class StoredCardMemory implements CardMemory {

    /** A reader who comes back after a day reads the whole card again. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String ANSWERED = """
            select distinct shown_id from feedback where reader = :reader and received_at >= :since""";

    /** The limit is for a chart that is opened without end: it is then shown the whole card again. */
    private static final String SHOWN = """
            select id, topic, card, as_of, shown_at, suggestions
            from shown_card where reader = :reader and shown_at >= :since
            order by shown_at desc, id desc fetch first 300 rows only""";

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

    /** Newest first; none where none was answered, which is soon found out and mostly so. */
    private List<ShownBefore> shown(String reader) {
        OffsetDateTime since = Moments.column(clock.instant().minus(KEPT));
        Set<Long> answered = database.sql()
                .sql(ANSWERED)
                .param("reader", reader)
                .param("since", since)
                .query(Long.class)
                .set();
        if (answered.isEmpty()) {
            return List.of();
        }
        // first what is still to be written: what is written meanwhile is then there twice, which changes nothing
        List<ShownBefore> all = new ArrayList<>(journal.waiting(reader));
        all.addAll(database.sql()
                .sql(SHOWN)
                .param("reader", reader)
                .param("since", since)
                .query((row, n) -> ShownBefore.of(row, answered))
                .list());
        all.sort(Comparator.comparing(ShownBefore::at).reversed());
        return all;
    }
}
