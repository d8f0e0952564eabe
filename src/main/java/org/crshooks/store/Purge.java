package org.crshooks.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Deletes what is older than the retention, at the start and every hour. */
public final class Purge implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private static final Duration AT_CLOSE = Duration.ofSeconds(5);
    private static final int STEP = 2000;

    private final Database database;
    private final Duration retention;
    private final Clock clock;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "crs-store-purge");
        thread.setDaemon(true);
        return thread;
    });

    public Purge(Database database, Duration retention, Clock clock) {
        this.database = database;
        this.retention = retention;
        this.clock = clock;
        schedule.scheduleWithFixedDelay(this::tryRun, 0, 1, TimeUnit.HOURS);
    }

    private void tryRun() {
        try {
            run();
        } catch (DataAccessException | TransactionException | StoreFault e) {
            LOG.warn("old rows were not deleted: SQL state {}; they will be within the hour", Faults.state(e));
        }
    }

    /** Deletes now. */
    void run() {
        OffsetDateTime now = Moments.column(clock.instant());
        OffsetDateTime oldest = Moments.column(clock.instant().minus(retention));
        int evaluations = delete("evaluation", "evaluated_at < :before", oldest);
        int feedback = delete("feedback", "received_at < :before", oldest);
        // a card stays as long as its feedback
        int cards = delete(
                "shown_card",
                "shown_at < :before and not exists (select 1 from feedback f where f.shown_id = shown_card.id)",
                oldest);
        delete("used_token", "expires_at < :before", now);
        if (evaluations + feedback + cards > 0) {
            LOG.info("deleted after retention: {} evaluations, {} cards, {} feedback", evaluations, cards, feedback);
        }
    }

    /** In small steps, so that nobody else has to wait and no step takes too long. */
    private int delete(String table, String old, OffsetDateTime before) {
        String statement = "delete from " + table + " where id in (select id from " + table + " where " + old
                + " fetch first " + STEP + " rows only)";
        int deleted = 0;
        int step;
        do {
            step = database.inTransaction(
                    () -> database.sql().sql(statement).param("before", before).update());
            deleted += step;
        } while (step == STEP && !schedule.isShutdown());
        return deleted;
    }

    @Override
    public void close() {
        schedule.shutdown();
        try {
            schedule.awaitTermination(AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
