package org.crshooks.plugin;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Patients who are to be graded again. One who changes again while waiting is graded once; a change while the patient is
 * being graded leads to another turn. One at a time, so that a busy ward leaves the server its other work.
 */
final class RegradeQueue implements AutoCloseable {

    static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RegradeQueue.class);
    private static final long LAST_TURN_SECONDS = 10;

    private final Duration debounce;
    private final Consumer<String> regrade;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker;

    /**
     * @param debounce how long a patient waits
     * @param regrade told the id of the patient
     */
    RegradeQueue(Duration debounce, Consumer<String> regrade) {
        this.debounce = debounce;
        this.regrade = regrade;
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "crs-regrade");
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(String patientId) {
        if (waiting.size() >= MOST_WAITING) {
            LOG.warn("too many patients are waiting: one is not graded again until the chart changes again");
            return;
        }
        if (waiting.add(patientId)) {
            try {
                worker.schedule(() -> run(patientId), debounce.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException closing) {
                waiting.remove(patientId);
            }
        }
    }

    private void run(String patientId) {
        waiting.remove(patientId);
        try {
            regrade.accept(patientId);
        } catch (RuntimeException failure) {
            // its message may hold what a patient's chart says
            LOG.error(
                    "a patient could not be graded again: {}",
                    failure.getClass().getName());
        }
    }

    /** Finishes the turn that is running. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(LAST_TURN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("a patient was still being graded when the server stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
