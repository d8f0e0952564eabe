package org.crshooks.replay.partition;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.crshooks.replay.partition.Stored.Kind;

/** One partition, read as often as is needed to hold only some of its patients in memory at a time. */
public final class Rounds {

    private final Shards patients;
    private final int partition;
    private final int count;

    Rounds(Shards patients, int partition, int count) {
        this.patients = patients;
        this.partition = partition;
        this.count = count;
    }

    public int count() {
        return count;
    }

    /** The patients of a round by id. */
    public SortedMap<String, Gathered> read(int round) throws IOException {
        SortedMap<String, Gathered> gathered = new TreeMap<>();
        Map<String, Stored> shared = new HashMap<>();
        patients.read(partition, stored -> {
            if (stored.kind() == Kind.SHARED) {
                // the same key twice: the one that any order of the input gives
                shared.merge(stored.key(), stored, Gathered::first);
            } else if (round(stored.key()) == round) {
                gathered.computeIfAbsent(stored.key(), any -> new Gathered()).add(stored);
            }
        });
        gathered.values().forEach(patient -> patient.join(shared));
        return gathered;
    }

    private int round(String patient) {
        return count == 1 ? 0 : Shards.of("round " + patient, count);
    }
}
