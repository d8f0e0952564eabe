package org.crshooks.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes when the test says so, on the test's own thread. */
final class ManualTimer extends AbstractExecutorService implements ScheduledExecutorService {

    private record Task(long at, Runnable work) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now;
    private boolean shutdown;

    /** Lets time pass, and does what is due meanwhile in the order of its time. */
    void pass(Duration span) {
        long until = now + span.toMillis();
        for (Task next = next(until); next != null; next = next(until)) {
            tasks.remove(next);
            now = next.at();
            next.work().run();
        }
        now = until;
    }

    private Task next(long until) {
        return tasks.stream()
                .filter(task -> task.at() <= until)
                .min(Comparator.comparingLong(Task::at))
                .orElse(null);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        tasks.add(new Task(now + unit.toMillis(delay), work));
        return null;
    }

    @Override
    public void execute(Runnable work) {
        work.run();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public void shutdown() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long first, long period, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException();
    }
}
