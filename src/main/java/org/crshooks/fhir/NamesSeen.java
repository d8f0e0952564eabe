package org.crshooks.fhir;

import java.util.HashSet;
import java.util.Set;

/** The names of one JSON object, to find one that stands twice. Few names, as nearly always, cost no more than looking. */
final class NamesSeen {

    private static final int FEW = 16;

    private final String[] few = new String[FEW];
    private int count;
    private long hashes;
    private Set<String> many;

    void clear() {
        count = 0;
        hashes = 0;
        many = null;
    }

    int size() {
        return many == null ? count : many.size();
    }

    /** Whether the name is new. */
    boolean add(String name) {
        if (many != null) {
            return many.add(name);
        }
        long bit = 1L << name.hashCode();
        if ((hashes & bit) != 0 && holds(name)) {
            return false;
        }
        hashes |= bit;
        if (count < FEW) {
            few[count++] = name;
            return true;
        }
        many = new HashSet<>(Set.of(few));
        return many.add(name);
    }

    private boolean holds(String name) {
        for (int i = 0; i < count; i++) {
            if (few[i].equals(name)) {
                return true;
            }
        }
        return false;
    }
}
