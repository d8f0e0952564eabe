package org.crshooks.replay.partition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ResourceSlice;

/** What was found of one patient. Beyond the limits the resources are counted and no longer kept. */
public final class Gathered {

    /** Bytes of one chart; about 90 000 resources. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private static final int MOST = 5 * BundlePages.MAX_ENTRIES;

    private final List<ResourceSlice> slices = new ArrayList<>();
    private final Set<String> needs = new HashSet<>();
    private int resources;
    private long bytes;
    private boolean cutShort;

    void add(Stored stored) {
        if (stored.slice() == null) {
            cutShort = true;
            return;
        }
        resources++;
        bytes += stored.size();
        if (tooLarge()) {
            slices.clear();
            return;
        }
        slices.add(stored.slice());
        needs.addAll(Arrays.asList(stored.needs()));
    }

    void join(Map<String, Stored> shared) {
        for (String need : needs) {
            Stored found = shared.get(need);
            if (found != null && !tooLarge()) {
                slices.add(found.slice());
            }
        }
    }

    static Stored first(Stored a, Stored b) {
        return Arrays.compareUnsigned(a.slice().bytes(), b.slice().bytes()) <= 0 ? a : b;
    }

    public boolean tooLarge() {
        return bytes > LARGEST || resources > MOST;
    }

    public long bytes() {
        return bytes;
    }

    /** Resources of the patient, shared ones aside. */
    public int resources() {
        return resources;
    }

    /** In the order in which they were found. */
    public List<ResourceSlice> slices() {
        return slices;
    }

    /** Whether some of what belongs to the patient is lost. */
    public boolean cutShort() {
        return cutShort;
    }
}
