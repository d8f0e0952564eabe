package org.crshooks.advice;

import java.time.Instant;
import java.util.List;

/**
 * Whether and when the next tocilizumab dose may be given (T4).
 *
 * @param given doses known to have been given in this episode
 * @param last start of the last dose in the chart; null where there is none with a time
 * @param notBefore the first moment, not before asOf, that the known doses allow
 * @param lastExact whether {@code last} is when it began; else the latest moment at which it can have begun
 * @param withoutTime doses that may have been given at any time
 * @param known how far the doses are known
 */
public record TocilizumabRule(
        int given, Instant last, boolean lastExact, Instant notBefore, long withoutTime, DosesKnown known) {

    public static TocilizumabRule of(Treatments treatments, Instant asOf) {
        List<Instant> all = treatments.latestTimes();
        Instant last = all.isEmpty() ? null : all.get(all.size() - 1);
        boolean exact =
                treatments.allTocilizumab().stream().anyMatch(a -> a.start().equals(last));
        return new TocilizumabRule(
                treatments.count(), last, exact, notBefore(all, asOf), treatments.withoutTime(), treatments.known());
    }

    /** No more than three doses in any 24 h, the new one included: the third-last must be 24 h past. */
    private static Instant notBefore(List<Instant> all, Instant asOf) {
        Instant earliest = asOf;
        if (!all.isEmpty()) {
            earliest = later(earliest, all.get(all.size() - 1).plus(TocilizumabRegimen.INTERVAL));
        }
        int binding = all.size() - TocilizumabRegimen.MOST_DOSES_A_DAY;
        return binding < 0 ? earliest : later(earliest, all.get(binding).plus(TocilizumabRegimen.DAY));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** No further dose in this episode. */
    public boolean exhausted() {
        return given >= TocilizumabRegimen.MOST_DOSES;
    }

    /** Whether it can be said when the next dose is allowed. */
    boolean timeKnown() {
        return known != DosesKnown.NONE && withoutTime == 0;
    }

    /** Whether a dose of this episode may be missing from the count. */
    boolean isCountKnown() {
        return known == DosesKnown.ALL;
    }

    /** Number of the next dose, from 1; the least it can be where the count is not known. */
    public int next() {
        return given + 1;
    }
}
