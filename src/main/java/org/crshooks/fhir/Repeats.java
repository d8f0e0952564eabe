package org.crshooks.fhir;

import java.util.function.Supplier;

/**
 * Elements of one kind that were read lately, by how they are written. A chart says the same code, patient and encounter
 * hundreds of times: what is written as before says what it said before, and need not be read again. Objects and arrays
 * alone.
 */
final class Repeats<T> {

    private static final int KEPT = 16;

    private final ByteGuard guard;
    private final Object[] said = new Object[KEPT];
    private final int[] from = new int[KEPT];
    private final int[] to = new int[KEPT];
    private final int[] depth = new int[KEPT];
    private int count;
    private int last;

    Repeats(ByteGuard guard) {
        this.guard = guard;
    }

    /** What the value at hand says, which {@code reader} reads to its last token where it is a new one. */
    @SuppressWarnings("unchecked")
    T read(Supplier<T> reader) {
        int kept = Math.min(count, KEPT);
        for (int i = 0; i < kept; i++) {
            // what was said after the last time is often said after this one
            last = last + 1 < kept ? last + 1 : 0;
            if (depth[last] >= guard.depth() && guard.skipRepeated(from[last], to[last])) {
                return (T) said[last];
            }
        }
        int start = guard.tokenOffset();
        int before = guard.violations();
        int inside = guard.depth();
        T read = reader.get();
        if (guard.violations() == before) {
            keep(read, start, inside);
        }
        return read;
    }

    private void keep(T read, int start, int inside) {
        last = count++ % KEPT;
        said[last] = read;
        from[last] = start;
        to[last] = guard.endOffset();
        depth[last] = inside;
    }
}
