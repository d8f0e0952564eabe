package org.crshooks.replay;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.crshooks.fhir.ChartTypes;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.partition.Gathered;
import org.crshooks.replay.patient.PatientBytes;
import org.crshooks.replay.patient.PatientReplay;
import org.crshooks.replay.patient.PatientResult;

/** Grades what was gathered of each patient, knowing what the whole input holds. Thread-safe; one for a process. */
public final class Grader {

    /** A larger chart is graded alone: parsed, it takes several times the memory. */
    private static final int LARGE = 8 * 1024 * 1024;

    private final PatientReplay replay;
    private final Set<String> asked;
    private final Set<String> cutShort;
    private final ReadWriteLock memory = new ReentrantReadWriteLock(true);

    /** @param scan of the whole input, however many machines read it */
    public Grader(PatientReplay replay, ScanReport scan) {
        this.replay = replay;
        this.asked = scan.bundles() ? ChartTypes.CHANNELS.keySet() : scan.types();
        this.cutShort = scan.cutShort();
    }

    public PatientResult grade(String patient, Gathered gathered) {
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
