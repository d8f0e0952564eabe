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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the store for somebody who must not wait: in time, or not at all. After a failure it rests for a while, and then
 * lets one alone try until the store answers again.
 */
public final class InTime implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InTime.class);
    private static final int THREADS = 4;
    private static final int MOST_WAITING = 64;

    private final ExecutorService askers;
    private final String what;
    private final Duration patience;
    private final Duration rest;
    private volatile long restsUntil = System.nanoTime();
    private volatile boolean failing;
    private final AtomicBoolean trying = new AtomicBoolean();

    /**
     * @param what the store is asked for, in a word
     * @param patience how long somebody waits
     * @param rest how long nobody asks after a failure
     */
    public InTime(String what, Duration patience, Duration rest) {
        this.what = what;
        this.patience = patience;
        this.rest = rest;
        askers = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "crs-store-" + what);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** What the question gives, else the other. */
    <T> T ask(Supplier<T> question, T otherwise) {
        if (System.nanoTime() - restsUntil < 0) {
            return otherwise;
        }
        if (!failing) {
            return askNow(question, otherwise);
        }
        if (!trying.compareAndSet(false, true)) {
            return otherwise;
        }
        try {
            return askNow(question, otherwise);
        } finally {
            trying.set(false);
        }
    }

    private <T> T askNow(Supplier<T> question, T otherwise) {
        try {
            Future<T> answer = askers.submit(question::get);
            try {
                T given = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
                recovered();
                return given;
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

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.info("the store answers again about {}", what);
        }
    }

    private void rest(Exception e) {
        restsUntil = System.nanoTime() + rest.toNanos();
        if (!failing) {
            failing = true;
            LOG.warn(
                    "the store did not answer in time about {} ({}, SQL state {}); it is asked every {} s until it does",
                    what,
                    e.getClass().getSimpleName(),
                    Faults.state(e),
                    rest.toSeconds());
        }
    }

    @Override
    public void close() {
        askers.shutdown();
    }
}
