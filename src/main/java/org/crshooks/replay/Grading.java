package org.crshooks.replay;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.crshooks.fhir.ChartTypes;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.output.Results;
import org.crshooks.replay.partition.Gathered;
import org.crshooks.replay.partition.Partitions;
import org.crshooks.replay.partition.Rounds;
import org.crshooks.replay.patient.PatientBytes;
import org.crshooks.replay.patient.PatientReplay;
import org.crshooks.replay.patient.PatientResult;

/** Grades the partitions, several at a time, and keeps the results of each. */
final class Grading {

    /** A larger chart is graded alone: parsed, it takes several times the memory. */
    private static final int LARGE = 8 * 1024 * 1024;

    private final PatientReplay replay;
    private final Partitions partitions;
    private final Results results;
    private final Set<String> asked;
    private final Set<String> cutShort;
    private final long bytesAtOnce;
    private final Progress progress;
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);

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
        this.replay = replay;
        this.partitions = partitions;
        this.results = results;
        this.asked = scan.bundles() ? ChartTypes.CHANNELS.keySet() : scan.types();
        this.cutShort = scan.cutShort();
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
                sheet.write(grade(patient.getKey(), patient.getValue()));
                progress.add(patient.getValue().bytes(), 1);
            }
            sheet.finish();
        }
    }

    private PatientResult grade(String patient, Gathered gathered) {
        if (gathered.tooLarge()) {
            return PatientResult.tooLarge(patient, gathered.resources());
        }
        Set<String> lost = new TreeSet<>(gathered.cutShort() ? ChartTypes.CHANNELS.keySet() : cutShort);
        Lock lock = gathered.bytes() > LARGE ? memory.writeLock() : memory.readLock();
        lock.lock();
        try {
            return replay.replay(new PatientBytes(patient, gathered.slices(), asked, lost));
        } finally {
            lock.unlock();
        }
    }
}
