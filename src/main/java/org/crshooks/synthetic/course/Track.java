package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A state of the patient that holds from one change to the next; times in minutes after the first causal dose. */
public final class Track<T> {

    private final TreeMap<Integer, T> changes = new TreeMap<>();

    Track(int from, T state) {
        changes.put(from, state);
    }

    /** From this time on, whatever was planned for later is given up. */
    void set(int minute, T state) {
        changes.tailMap(minute, true).clear();
        if (!at(minute).equals(state)) {
            changes.put(minute, state);
        }
    }

    public T at(int minute) {
        Map.Entry<Integer, T> entry = changes.floorEntry(minute);
        return entry == null ? changes.firstEntry().getValue() : entry.getValue();
    }

    /** When the state changes, the beginning left out, oldest first. */
    public List<Integer> changes() {
        return new ArrayList<>(changes.tailMap(changes.firstKey(), false).keySet());
    }
}
