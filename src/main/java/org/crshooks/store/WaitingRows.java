package org.crshooks.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bounded queue of evaluations that are still to be written. Thread-safe; the rows handed out stay counted. */
final class WaitingRows {

    private final int most;
    private final Deque<EvaluationRow> rows = new ArrayDeque<>();
    private final Map<String, Deque<EvaluationRow>> newestFirst = new HashMap<>();
    private long added;
    private long done;
    private boolean closed;

    WaitingRows(int most) {
        this.most = most;
    }

    /** False where there is no place. */
    synchronized boolean add(EvaluationRow row) {
        if (closed || rows.size() >= most) {
            return false;
        }
        rows.add(row);
        reader(row)
                .ifPresent(reader -> newestFirst
                        .computeIfAbsent(reader, r -> new ArrayDeque<>())
                        .addFirst(row));
        added++;
        notifyAll();
        return true;
    }

    /** The oldest, waiting until there are some; empty only when closed and nothing is left. */
    synchronized List<EvaluationRow> next(int atMost) throws InterruptedException {
        while (rows.isEmpty() && !closed) {
            wait();
        }
        List<EvaluationRow> batch = new ArrayList<>();
        while (!rows.isEmpty() && batch.size() < atMost) {
            batch.add(rows.poll());
        }
        return batch;
    }

    /** These, the oldest, are written, or given up. */
    synchronized void done(List<EvaluationRow> batch) {
        done += batch.size();
        for (EvaluationRow row : batch) {
            reader(row)
                    .ifPresent(reader -> newestFirst.computeIfPresent(reader, (r, rows) -> {
                        rows.removeLast();
                        return rows.isEmpty() ? null : rows;
                    }));
        }
        notifyAll();
    }

    /** Those that showed this reader a card, newest first. */
    synchronized List<EvaluationRow> of(String reader) {
        return List.copyOf(newestFirst.getOrDefault(reader, new ArrayDeque<>()));
    }

    private static Optional<String> reader(EvaluationRow row) {
        return row.shown().stream().map(ShownRow::reader).findFirst();
    }

    /** Waits until what is here now is written, but no longer than this. */
    synchronized void await(Duration atMost) throws InterruptedException {
        long upTo = added;
        long end = System.nanoTime() + atMost.toNanos();
        for (long left = atMost.toNanos(); done < upTo && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
    }

    /** Takes nothing more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits as long as this, but not beyond closing. */
    synchronized void pause(Duration time) throws InterruptedException {
        if (!closed) {
            wait(time.toMillis());
        }
    }

    synchronized int size() {
        return (int) (added - done);
    }
}
