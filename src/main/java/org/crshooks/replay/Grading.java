package org.crshooks.replay;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.output.Results;
import org.crshooks.replay.partition.Gathered;
import org.crshooks.replay.partition.Partitions;
import org.crshooks.replay.partition.Rounds;
import org.crshooks.replay.patient.PatientReplay;

/** Grades the partitions, several at a time, and keeps the results of each. */
final class Grading {

    private final Grader grader;
    private final Partitions partitions;
    private final Results results;
    private final long bytesAtOnce;
    private final Progress progress;

    /**
     * @param bytesAtOnce about how many bytes of charts one thread holds
     * @param progress told of the patients that are graded and their bytes
     */
    Grading(
            PatientReplay replay,
            Partitions partitions,
            Results results,
            ScanReport scan,
            long bytesAtOnce,
            Progress progress) {
        this.grader = new Grader(replay, scan);
        this.partitions = partitions;
        this.results = results;
        this.bytesAtOnce = bytesAtOnce;
        this.progress = progress;
    }

    /** @throws IOException where results cannot be written; what was finished stays */
    void run(int threads) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<Void> all = new ExecutorCompletionService<>(workers);
            for (int i = 0; i < partitions.count(); i++) {
                int partition = i;
                all.submit(() -> {
                    grade(partition);
                    return null;
                });
            }
            for (int i = 0; i < partitions.count(); i++) {
                all.take().get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static IOException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException failed ? failed : new IOException(cause);
    }

    private void grade(int partition) throws IOException {
        Rounds rounds = partitions.rounds(partition, bytesAtOnce);
        for (int round = 0; round < rounds.count(); round++) {
            if (!results.has(partition, round)) {
                grade(rounds, partition, round);
            }
        }
    }

    private void grade(Rounds rounds, int partition, int round) throws IOException {
        try (Results.Sheet sheet = results.open(partition, round)) {
            for (Map.Entry<String, Gathered> patient : rounds.read(round).entrySet()) {
                sheet.write(grader.grade(patient.getKey(), patient.getValue()));
                progress.add(patient.getValue().bytes(), 1);
            }
            sheet.finish();
        }
    }
}
