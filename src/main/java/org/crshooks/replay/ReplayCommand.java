package org.crshooks.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crshooks.replay.input.ScanReport.FileReport;
import org.crshooks.replay.input.ScanReport.Named;
import org.crshooks.replay.output.Summary;
import org.crshooks.terminology.TerminologyException;

/**
 * The command {@code replay}: grades the patients of a folder at every moment at which something changed. What it prints
 * names files and lines, and nothing of any patient.
 */
public final class ReplayCommand {

    /** The word that names the command. */
    public static final String WORD = "replay";

    /** Everything was used. */
    public static final int DONE = 0;
    /** Finished, but some of the input could not be used; it is counted and named. */
    public static final int WITH_FAULTS = 1;
    /** The command line cannot be followed. */
    public static final int MISUSED = 2;
    /** Stopped before the end; {@code --resume} goes on. */
    public static final int STOPPED = 3;

    private static final int NAMED = 20;

    private ReplayCommand() {}

    /**
     * @param args the word first
     * @param clock for the progress bar and the duration in the summary; nothing is graded by it
     * @return exit status
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Clock clock) {
        try {
            List<String> rest = Arrays.asList(args).subList(1, args.length);
            if (rest.contains("--help")) {
                out.println(ReplayOptions.USAGE);
                return DONE;
            }
            ReplayOptions options = ReplayOptions.of(rest);
            Summary summary = new Replay(options, err, clock).run();
            return tell(summary, options, out, err);
        } catch (Misuse | TerminologyException e) {
            err.println(e.getMessage());
            err.println(ReplayOptions.USAGE);
            return MISUSED;
        } catch (IOException e) {
            return stopped(e, err);
        } catch (UncheckedIOException e) {
            return stopped(e.getCause(), err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            err.println("stopped; --resume goes on");
            return STOPPED;
        } catch (OutOfMemoryError e) {
            err.println("not enough memory: give Java more with -Xmx, or take fewer --threads; --resume goes on");
            return STOPPED;
        }
    }

    private static int stopped(IOException e, PrintStream err) {
        boolean ofFile = e instanceof FileSystemException;
        err.println("stopped: " + (ofFile ? file((FileSystemException) e) : String.valueOf(e.getMessage())));
        err.println("what was finished is kept; make room or mend it, then run the same command with --resume");
        return STOPPED;
    }

    private static String file(FileSystemException e) {
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return e.getFile() + ": " + reason;
    }

    private static int tell(Summary summary, ReplayOptions options, PrintStream out, PrintStream err) {
        long faults = 0;
        for (FileReport file : summary.files()) {
            faults += file.faults().values().stream().mapToLong(Long::longValue).sum();
            file.named().stream().limit(NAMED).forEach(fault -> err.println(line(file, fault)));
        }
        out.println("patients: " + counts(summary.patients()));
        out.println("episodes: " + summary.episodes());
        out.println("results:  " + options.out());
        if (faults == 0) {
            return DONE;
        }
        err.println(faults + " faults in the input; faults.csv names them, ignored.csv counts them");
        return WITH_FAULTS;
    }

    /** Such as {@code 60 graded, 2 no-therapy}. */
    private static String counts(Map<String, Long> patients) {
        return patients.entrySet().stream()
                .filter(outcome -> outcome.getValue() > 0)
                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String line(FileReport file, Named fault) {
        return file.name() + " line " + fault.line() + ": " + fault.fault();
    }
}
