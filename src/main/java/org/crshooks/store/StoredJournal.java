package org.crshooks.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Writes evaluations and the cards they showed, in the background and in batches. While the store is down up to
 * {@value #MOST} evaluations wait; what comes beyond is dropped, counted and logged.
 */
public final class StoredJournal implements Journal, AutoCloseable {

    static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(StoredJournal.class);
    private static final int BATCH = 200;
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
    private static final Duration AT_CLOSE = Duration.ofSeconds(10);
    private static final long LOG_EVERY = 1000;

    private final Database database;
    private final Versions versions;
    private final WaitingRows waiting = new WaitingRows(MOST);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer = new Thread(this::write, "crs-store-writer");
    private volatile boolean failing;

    public StoredJournal(Database database, Versions versions) {
        this.database = database;
        this.versions = versions;
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void note(Evaluation evaluation) {
        try {
            String reader = ReaderKey.of(
                    database, evaluation.client(), evaluation.hook(), evaluation.patientId(), evaluation.fhirServer());
            if (!waiting.add(EvaluationRow.of(evaluation, versions, reader))) {
                drop(1, "the store is down and too many wait");
            }
        } catch (RuntimeException e) {
            drop(1, e.getClass().getSimpleName());
        }
    }

    /** How many evaluations were lost since the start. */
    public long dropped() {
        return dropped.get();
    }

    /** How many are still to be written. */
    public int waiting() {
        return waiting.size();
    }

    /** Whether the last attempt to write failed. */
    public boolean failing() {
        return failing;
    }

    /** The cards that were shown to this reader and are still to be written, newest first. */
    List<ShownBefore> waiting(String reader) {
        return waiting.of(reader).stream()
                .flatMap(row -> row.shown().stream().map(card -> ShownBefore.of(card, row)))
                .toList();
    }

    /** Waits until what was noted before is written, but no longer than this, and not at all while the store is down. */
    void settle(Duration atMost) {
        if (!failing) {
            try {
                waiting.await(atMost);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void write() {
        try {
            for (List<EvaluationRow> batch = waiting.next(BATCH); !batch.isEmpty(); batch = waiting.next(BATCH)) {
                write(batch);
                waiting.done(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<EvaluationRow> batch) throws InterruptedException {
        while (true) {
            try {
                database.inTransaction(() -> insert(batch));
                recovered();
                return;
            } catch (DataAccessException | TransactionException | StoreFault e) {
                if (Faults.isOfData(e)) {
                    oneByOne(batch);
                    return;
                }
                if (waiting.isClosed()) {
                    drop(batch.size(), "the store is down at the end");
                    return;
                }
                failed(e);
                waiting.pause(BEFORE_RETRY);
            }
        }
    }

    /** One that the database cannot hold must not keep the others out. */
    private void oneByOne(List<EvaluationRow> batch) throws InterruptedException {
        if (batch.size() == 1) {
            drop(1, "the database cannot hold it");
            return;
        }
        for (EvaluationRow row : batch) {
            write(List.of(row));
        }
    }

    private Void insert(List<EvaluationRow> batch) {
        database.batches().batchUpdate(EvaluationRow.INSERT, batch, batch.size(), (insert, row) -> row.fill(insert));
        List<Shown> cards = batch.stream()
                .flatMap(row -> row.shown().stream().map(card -> new Shown(card, row)))
                .toList();
        if (!cards.isEmpty()) {
            database.batches()
                    .batchUpdate(
                            ShownRow.INSERT,
                            cards,
                            cards.size(),
                            (insert, shown) -> shown.card().fill(insert, shown.by()));
        }
        return null;
    }

    private record Shown(ShownRow card, EvaluationRow by) {}

    private void failed(RuntimeException e) {
        if (!failing) {
            failing = true;
            LOG.error(
                    "the store is down (SQL state {}): evaluations wait, feedback is refused, hooks are answered",
                    Faults.state(e));
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.info("the store works again; {} evaluations wait, {} were lost", waiting(), dropped());
        }
    }

    private void drop(int rows, String why) {
        long before = dropped.getAndAdd(rows);
        if (before == 0 || before / LOG_EVERY != (before + rows) / LOG_EVERY) {
            LOG.error("evaluations not kept so far: {} ({})", before + rows, why);
        }
    }

    /** Writes what waits. */
    @Override
    public void close() {
        waiting.close();
        try {
            writer.join(AT_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
