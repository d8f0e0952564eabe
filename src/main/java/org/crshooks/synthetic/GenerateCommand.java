package org.crshooks.synthetic;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The command {@code generate}: writes a cohort of patients that do not exist, with the grades they should get. Made for
 * testing; nothing in it may be read as clinical evidence.
 */
public final class GenerateCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    /** So many patients are thought up at the same time; all others are on disk, or not there yet. */
    private static final int AT_ONCE = 64;

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final GenerateOptions options;
    private final PrintStream err;
    private final Clock clock;

    private GenerateCommand(GenerateOptions options, PrintStream err, Clock clock) {
        this.options = options;
        this.err = err;
        this.clock = clock;
    }

    /**
     * @param args with the word {@code generate} in front
     * @param clock for the progress line alone; no cohort depends on it
     * @return 0 done, 1 the files could not be written, 2 the options are wrong
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
        GenerateOptions options;
        try {
            List<String> given = Arrays.asList(args);
            options = GenerateOptions.of(given.subList(Math.min(1, given.size()), given.size()));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(GenerateOptions.USAGE);
            return MISUSED;
        }
        try {
            new GenerateCommand(options, err, clock).write();
        } catch (IOException e) {
            err.println("The cohort is not complete: " + e.getMessage());
            return FAILED;
        }
        out.println(options.patients() + " synthetic patients in " + options.out());
        out.println("They do not exist. For tests only: draw no clinical conclusion from them.");
        return DONE;
    }

    private void write() throws IOException {
        Instant begin = clock.instant();
        Instant said = begin;
        try (CohortFiles files = new CohortFiles(options)) {
            for (int first = 1; first <= options.patients(); first += AT_ONCE) {
                int last = Math.min(options.patients(), first + AT_ONCE - 1);
                List<SyntheticPatient> some = IntStream.rangeClosed(first, last)
                        .parallel()
                        .mapToObj(number -> SyntheticPatient.of(options, number))
                        .toList();
                for (SyntheticPatient patient : some) {
                    files.add(patient);
                }
                Instant now = clock.instant();
                if (Duration.between(said, now).compareTo(BETWEEN_LINES) >= 0 || last == options.patients()) {
                    progress(last, Duration.between(begin, now));
                    said = now;
                }
            }
        }
    }

    private void progress(int done, Duration since) {
        long perSecond = done * 1000L / Math.max(1, since.toMillis());
        long left = perSecond == 0 ? 0 : (options.patients() - done) / perSecond;
        err.println(done + " of " + options.patients() + " patients, " + perSecond + "/s, " + left + " s left");
    }
}
