package org.crshooks.store;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from the store for somebody who must not wait: in time, or not at all. After a failure it rests for a while. */
public final class HastyReads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HastyReads.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 64;

    private final ExecutorService readers = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), HastyReads::thread);
    private final Duration patience;
    private volatile long restsUntil = System.nanoTime();

    /** @param patience how long a reader waits */
    public HastyReads(Duration patience) {
        this.patience = patience;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "crs-store-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** What the query gives, else the other. */
    <T> T read(Supplier<T> query, T otherwise) {
        if (System.nanoTime() - restsUntil < 0) {
            return otherwise;
        }
        try {
            Future<T> answer = readers.submit(query::get);
            try {
                return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                // without interrupting: that would close the file of an H2 database
                answer.cancel(false);
                rest(e);
            }
        } catch (RejectedExecutionException e) {
            rest(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return otherwise;
    }

    private void rest(Exception e) {
        restsUntil = System.nanoTime() + REST.toNanos();
        LOG.warn(
                "the store did not answer a hook in time ({}, SQL state {}); hooks do without it for {} s",
                e.getClass().getSimpleName(),
                Faults.state(e),
                REST.toSeconds());
    }

    @Override
    public void close() {
        readers.shutdown();
    }
}
