package org.crshooks.replay.partition;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.fhir.ResourceSlice;
import org.crshooks.replay.input.Routes;

/**
 * The resources of the input, grouped by patient on disk: all of one patient lie in one partition. What several patients
 * refer to is brought to every partition that needs it by {@link #join}. Thread-safe while it is filled.
 */
public final class Partitions implements Routes, Closeable {

    private final Shards patients;
    private final Shards shared;
    private final Shards needs;

    /** @param folder an existing folder that holds nothing else */
    public Partitions(Path folder, int count) {
        patients = new Shards(folder, "part", count);
        shared = new Shards(folder, "shared", count);
        needs = new Shards(folder, "need", count);
    }

    public int count() {
        return patients.count();
    }

    @Override
    public void ofPatient(String patient, ResourceSlice slice, List<String> keys) throws IOException {
        int partition = Shards.of(patient, count());
        patients.write(partition, Stored.resource(patient, slice, keys.toArray(String[]::new)));
        for (String key : keys) {
            needs.write(Shards.of(key, count()), Stored.need(key, partition));
        }
    }

    @Override
    public void shared(String key, ResourceSlice slice) throws IOException {
        shared.write(Shards.of(key, count()), Stored.shared(key, slice));
    }

    @Override
    public void cutShort(String patient) throws IOException {
        patients.write(Shards.of(patient, count()), Stored.cutShort(patient));
    }

    /** Brings shared resources to where they are needed, once everything was sent. Closes the files. */
    public void join() throws IOException {
        shared.close();
        needs.close();
        for (int i = 0; i < count(); i++) {
            Map<String, BitSet> wanted = new HashMap<>();
            needs.read(
                    i,
                    need -> wanted.computeIfAbsent(need.key(), any -> new BitSet())
                            .set(Integer.parseInt(need.needs()[0])));
            shared.read(i, stored -> {
                BitSet where = wanted.getOrDefault(stored.key(), new BitSet());
                for (int p = where.nextSetBit(0); p >= 0; p = where.nextSetBit(p + 1)) {
                    patients.write(p, stored);
                }
            });
        }
        shared.delete();
        needs.delete();
        patients.close();
    }

    /** Bytes of all patients on disk. */
    public long size() throws IOException {
        long size = 0;
        for (int i = 0; i < count(); i++) {
            size += patients.size(i);
        }
        return size;
    }

    /** The patients of one partition, to be had in rounds of about so many bytes. */
    public Rounds rounds(int partition, long bytes) throws IOException {
        int rounds = (int) Math.max(1, (patients.size(partition) + bytes - 1) / bytes);
        return new Rounds(patients, partition, rounds);
    }

    @Override
    public void close() throws IOException {
        try (patients;
                shared;
                needs) {
            // closes whatever is still open, each even if another fails
        }
    }
}
