package org.crshooks.replay.partition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Puts charts together from parcels that come patient after patient. One chart is held at a time, and no more of it than
 * can be graded. Throws {@link UncheckedIOException} for a parcel that is damaged.
 */
public final class Gathering implements Iterator<Map.Entry<String, Gathered>> {

    private final Iterator<Map.Entry<String, Parcel>> parcels;
    private Map.Entry<String, Parcel> next;

    /** @param parcels to which patient, and what; all of one patient one after the other */
    public Gathering(Iterator<Map.Entry<String, Parcel>> parcels) {
        this.parcels = parcels;
        advance();
    }

    private void advance() {
        next = parcels.hasNext() ? parcels.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Map.Entry<String, Gathered> next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        String patient = next.getKey();
        Gathered gathered = new Gathered();
        Map<String, Stored> shared = new HashMap<>();
        for (; next != null && next.getKey().equals(patient); advance()) {
            Stored stored = open(next.getValue());
            if (stored.kind() == Stored.Kind.SHARED) {
                shared.merge(stored.key(), stored, Gathered::first);
            } else {
                gathered.add(stored);
            }
        }
        gathered.join(shared);
        return Map.entry(patient, gathered);
    }

    private static Stored open(Parcel parcel) {
        try {
            return parcel.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
