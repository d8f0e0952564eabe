package org.crshooks.replay;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shows how far one step of the work is: a bar that moves where a person watches, else a line every ten seconds. Names
 * no patient.
 */
final class Progress implements AutoCloseable {

    private static final int WIDTH = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_LOG = Duration.ofSeconds(10);

    private final String step;
    private final String unit;
    private final long total;
    private final PrintStream err;
    private final Clock clock;
    private final Instant began;
    private final boolean terminal = System.console() != null;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong units = new AtomicLong();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param unit what is counted, in the plural
     * @param total how much work there is, about
     */
    Progress(String step, String unit, long total, PrintStream err, Clock clock) {
        this.step = step;
        this.unit = unit;
        this.total = total;
        this.err = err;
        this.clock = clock;
        this.began = clock.instant();
        long every = (terminal ? ON_TERMINAL : IN_LOG).toMillis();
        timer.scheduleAtFixedRate(this::show, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * @param amount of the work that is done now
     * @param counted units of it
     */
    void add(long amount, long counted) {
        done.addAndGet(amount);
        units.addAndGet(counted);
    }

    long counted() {
        return units.get();
    }

    private void show() {
        String line = line(done.get(), Duration.between(began, clock.instant()));
        if (terminal) {
            err.print("\r" + line + "   ");
            err.flush();
        } else {
            err.println(line);
        }
    }

    /** Such as {@code grading  [######......]  20 %  1 200 patients, 56/s, 4 min left}. */
    private String line(long now, Duration passed) {
        long share = total == 0 ? 100 : Math.min(100, 100 * now / total);
        int filled = (int) (WIDTH * share / 100);
        String bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
        long millis = Math.max(1, passed.toMillis());
        long rate = 1000 * units.get() / millis;
        String left = now == 0 || share == 100 ? "" : ", " + words(millis * (total - now) / now / 1000) + " left";
        return String.format(
                Locale.ROOT, "%-8s [%s] %3d %%  %d %s, %d/s%s", step, bar, share, units.get(), unit, rate, left);
    }

    private static String words(long seconds) {
        return seconds < 120 ? seconds + " s" : seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    @Override
    public void close() {
        timer.shutdownNow();
        show();
        if (terminal) {
            err.println();
        }
    }
}
