package org.crshooks.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.replay.input.GivenGrades;
import org.crshooks.replay.input.InputFile;
import org.crshooks.replay.input.InputFiles;
import org.crshooks.replay.input.Scan;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.output.OutFolder;
import org.crshooks.replay.output.Outputs;
import org.crshooks.replay.output.Results;
import org.crshooks.replay.output.Summary;
import org.crshooks.replay.partition.Partitions;
import org.crshooks.replay.patient.PatientReplay;
import org.crshooks.replay.result.ChartedGrade;

/**
 * One replay, in three steps that can each be gone on from: the input is grouped by patient on disk, each group is
 * graded, the results are brought together in order of patients.
 */
final class Replay {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LARGEST_GROUP = 64 * MEGABYTE;
    private static final long SMALLEST_GROUP = 4 * MEGABYTE;
    /** Of the memory, what the unparsed charts of all threads together may take. */
    private static final int SHARE = 8;
    /** Files that are open at a time; beyond it groups are read in rounds. */
    private static final int MOST_GROUPS = 256;

    private static final int GROUPS_PER_THREAD = 4;

    private final ReplayOptions options;
    private final PrintStream err;
    private final Clock clock;
    private final Workplace work;

    Replay(ReplayOptions options, PrintStream err, Clock clock) {
        this.options = options;
        this.err = err;
        this.clock = clock;
        this.work = new Workplace(options.out());
    }

    /**
     * @throws Misuse where input or earlier work does not fit the command line
     * @throws IOException where something cannot be read or written; finished groups stay
     */
    Summary run() throws IOException, InterruptedException {
        Instant began = clock.instant();
        List<InputFile> files = files();
        PatientReplay replay = PatientReplay.of(options.setup());
        String rules = Digest.rules(options.setup());
        Files.createDirectories(options.out());
        boolean goesOn = begin(files, rules);
        Workplace.Plan plan = work.found().orElseThrow();
        ScanReport scan;
        Results results = new Results(work.results());
        long graded;
        try (Partitions partitions = new Partitions(work.partitions(), plan.partitions())) {
            scan = scan(files, partitions);
            graded = grade(replay, partitions, results, scan, plan.bytesAtOnce());
        }
        Iterable<ChartedGrade> given = List.of();
        if (options.charted() != null) {
            GivenGrades grades = new GivenGrades(options.charted());
            scan = scan.with(grades.report());
            given = grades;
        }
        Outputs outputs = new Outputs(new OutFolder(options.out()));
        Summary summary = outputs.write(results, scan, options.setup(), rules, given, patients -> {
            Duration took = Duration.between(began, clock.instant());
            long perMinute = 60_000 * graded / Math.max(1, took.toMillis());
            return new Summary.Run(options.threads(), goesOn, took.toSeconds(), perMinute);
        });
        work.delete();
        return summary;
    }

    private List<InputFile> files() throws IOException {
        List<InputFile> files;
        try {
            files = InputFiles.in(options.in(), options.out());
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage());
        }
        if (files.isEmpty()) {
            throw new Misuse("--in: no file there ends in .ndjson, .jsonl or .json, also with .gz");
        }
        return files;
    }

    /** Whether earlier work is gone on with. */
    private boolean begin(List<InputFile> files, String rules) throws IOException {
        String digest = Digest.plan(files, options.setup(), rules);
        Optional<Workplace.Plan> found = options.resume() ? work.found() : Optional.empty();
        if (found.isPresent()) {
            if (!found.get().digest().equals(digest)) {
                throw new Misuse("--resume: input, options or version are not those of the run that was stopped; "
                        + "without --resume everything begins anew");
            }
            return true;
        }
        long memory = Runtime.getRuntime().maxMemory() / (SHARE * options.threads());
        long group = Math.max(SMALLEST_GROUP, Math.min(LARGEST_GROUP, memory));
        long size = files.stream().mapToLong(InputFile::contentSize).sum();
        // half the size, so that an uneven group still fits; several for each thread, so that none waits long at the
        // end
        long groups = Math.max((long) GROUPS_PER_THREAD * options.threads(), 2 * size / group + 1);
        work.begin(new Workplace.Plan(digest, (int) Math.min(MOST_GROUPS, groups), group));
        return false;
    }

    private ScanReport scan(List<InputFile> files, Partitions partitions) throws IOException, InterruptedException {
        Optional<ScanReport> done = work.scanned();
        if (done.isPresent()) {
            return done.get();
        }
        work.beginScan();
        long total = files.stream().mapToLong(InputFile::size).sum();
        try (Progress progress = new Progress("reading", "bytes", total, err, clock)) {
            ScanReport report =
                    new Scan(files, partitions, options.threads(), bytes -> progress.add(bytes, bytes)).run();
            partitions.join();
            work.scanned(report);
            return report;
        }
    }

    /** @return how many patients were graded now */
    private long grade(PatientReplay replay, Partitions partitions, Results results, ScanReport scan, long bytesAtOnce)
            throws IOException, InterruptedException {
        long total = partitions.size();
        try (Progress progress = new Progress("grading", "patients", total, err, clock)) {
            new Grading(replay, partitions, results, scan, bytesAtOnce, progress).run(options.threads());
            return progress.counted();
        }
    }
}
