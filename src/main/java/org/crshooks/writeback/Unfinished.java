package org.crshooks.writeback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers writes whose end was not seen, so that a later hook completes them: an answer that was lost, a Provenance that
 * failed. In memory and bounded; holds server, identifier and time, and nothing of a patient. Thread-safe.
 */
public final class Unfinished {

    static final int MOST = 10_000;

    /** A server that refuses so often will refuse again. */
    static final int MOST_TRIES = 5;

    private final Map<String, Entry> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param recorded the time that the Provenance states
     * @param busy whether a hook is at it now
     */
    private record Entry(Instant recorded, int tries, boolean busy) {}

    /** A write begins. */
    synchronized void begin(String key, Instant recorded) {
        Entry before = entries.get(key);
        entries.put(key, new Entry(recorded, before == null ? 0 : before.tries(), true));
    }

    synchronized boolean holds(String key) {
        return entries.containsKey(key);
    }

    /** Takes up a write that was left unfinished; the time its Provenance states. Empty where another hook is at it. */
    synchronized Optional<Instant> resume(String key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.busy()) {
            return Optional.empty();
        }
        entries.put(key, new Entry(entry.recorded(), entry.tries(), true));
        return Optional.of(entry.recorded());
    }

    /** It is not finished, and nobody is at it any more. */
    synchronized void leave(String key) {
        entries.computeIfPresent(
                key,
                (k, entry) ->
                        entry.tries() + 1 >= MOST_TRIES ? null : new Entry(entry.recorded(), entry.tries() + 1, false));
    }

    /** It is finished, or there is nothing to finish. */
    synchronized void done(String key) {
        entries.remove(key);
    }
}
