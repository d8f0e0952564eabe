package org.crshooks.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database of the store. It is opened beside the start of the service, because neither has to wait for the other;
 * whoever uses it earlier waits.
 */
public final class Database implements AutoCloseable {

    private final CompletableFuture<OpenDatabase> opening = new CompletableFuture<>();

    /** Begins to open the database and to bring its tables up to date. */
    public Database(StoreSettings settings) {
        Thread opener = new Thread(
                () -> {
                    try {
                        opening.complete(OpenDatabase.open(settings));
                    } catch (Throwable fault) {
                        opening.completeExceptionally(fault);
                    }
                },
                "crs-store-opening");
        opener.setDaemon(true);
        opener.start();
    }

    /** @throws StoreFault where it cannot be opened */
    public void awaitOpen() {
        open();
    }

    boolean isOpen() {
        return opening.isDone() && !opening.isCompletedExceptionally();
    }

    JdbcClient sql() {
        return open().sql();
    }

    JdbcTemplate batches() {
        return open().batches();
    }

    /** The key of the hashes that stand for a patient. */
    byte[] key() {
        return open().key();
    }

    /** All that the work changes is kept when this returns, or nothing is. */
    <T> T inTransaction(Supplier<T> work) {
        T result = open().transactions().execute(status -> work.get());
        checkpoint("checkpoint");
        return result;
    }

    /** Makes sure that what was committed is on the disk and not only with the operating system. */
    void force() {
        checkpoint("checkpoint sync");
    }

    /** PostgreSQL writes with every commit, and to the disk; H2 within half a second, or when it is told to. */
    private void checkpoint(String statement) {
        if (open().address().isH2()) {
            sql().sql(statement).update();
        }
    }

    private OpenDatabase open() {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreFault fault) {
                throw fault;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        opening.thenAccept(OpenDatabase::close);
    }
}
