package org.crshooks.subscription;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on each thing a while after it was first asked for, once for all that asked in between: what is read then is the
 * newest. Never on the same thing twice at a time. What failed is tried again, {@value #TRIES} times in all. Thread-safe.
 */
final class Debounce {

    static final int TRIES = 3;

    /** Things that wait; beyond it nothing more is taken. */
    static final int MOST = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(Debounce.class);

    private final Function<String, Step> work;
    private final Duration wait;
    private final ScheduledExecutorService timer;

    /** By reference, the number of the try that waits. */
    private final Map<String, Integer> waiting = new HashMap<>();

    private final Set<String> atWork = new HashSet<>();

    /** Whose turn came while an earlier try of the same was at work. */
    private final Set<String> due = new HashSet<>();

    private boolean closing;

    /**
     * @param work on one reference; never throws
     * @param wait between the asking and the work
     * @param timer also does the work; is shut down in the end
     */
    Debounce(Function<String, Step> work, Duration wait, ScheduledExecutorService timer) {
        this.work = work;
        this.wait = wait;
        this.timer = timer;
    }

    /** Whether it will be worked on; not where too many wait, or all is coming to an end. */
    synchronized boolean ask(String reference) {
        return waiting.containsKey(reference) || plan(reference, 1, wait);
    }

    /** As {@link #ask}, without the wait. */
    synchronized boolean askAtOnce(String reference) {
        return waiting.containsKey(reference) || plan(reference, 1, Duration.ZERO);
    }

    private boolean plan(String reference, int attempt, Duration delay) {
        if (closing || waiting.size() >= MOST) {
            return false;
        }
        waiting.put(reference, attempt);
        timer.schedule(() -> run(reference), delay.toMillis(), TimeUnit.MILLISECONDS);
        return true;
    }

    private void run(String reference) {
        Integer attempt = begin(reference);
        if (attempt != null) {
            Step step = Step.DONE;
            try {
                step = work.apply(reference);
            } finally {
                end(reference, attempt, step);
            }
        }
    }

    /** The number of this try; null where it is done already, or not yet over. */
    private synchronized Integer begin(String reference) {
        if (waiting.containsKey(reference) && !atWork.add(reference)) {
            due.add(reference);
            return null;
        }
        return waiting.remove(reference);
    }

    private synchronized void end(String reference, int attempt, Step step) {
        atWork.remove(reference);
        if (due.remove(reference)) {
            timer.execute(() -> run(reference));
        }
        if (step.follow() != null) {
            follow(step.follow());
        }
        boolean last = attempt >= TRIES || closing;
        if (step.again() && !waiting.containsKey(reference) && (last || !plan(reference, attempt + 1, wait))) {
            LOG.warn("subscription: one grading was given up after {} tries", attempt);
        }
        notifyAll();
    }

    private void follow(String reference) {
        if (closing) {
            waiting.put(reference, 1);
            timer.execute(() -> run(reference));
        } else if (!ask(reference)) {
            LOG.warn("subscription: one grading was dropped, too many wait");
        }
    }

    /** Works at once on all that waits, and takes nothing more; what is not over by then is dropped, and counted. */
    void close(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        startClosing().forEach(reference -> timer.execute(() -> run(reference)));
        int left = awaitWork(end);
        timer.shutdownNow();
        if (left > 0) {
            LOG.warn("subscription: {} gradings were dropped at the end", left);
        }
    }

    private synchronized List<String> startClosing() {
        closing = true;
        return List.copyOf(waiting.keySet());
    }

    private synchronized int awaitWork(long end) {
        try {
            long left = end - System.nanoTime();
            while (left > 0 && !(waiting.isEmpty() && atWork.isEmpty())) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return waiting.size() + atWork.size();
    }
}
