package org.crshooks.advice;

import java.time.Instant;
import java.util.List;
import org.crshooks.clinical.Administration;

/**
 * Whether and when the next tocilizumab dose may be given (T4).
 *
 * @param given doses in this episode
 * @param last start of the last dose in the chart; null where there is none
 * @param earliest the first moment, not before asOf, at which the next dose is allowed; null once all are given
 */
public record TocilizumabRule(int given, Instant last, Instant earliest) {

    public static TocilizumabRule of(Treatments treatments, Instant asOf) {
        List<Instant> all =
                treatments.allTocilizumab().stream().map(Administration::start).toList();
        int given = treatments.tocilizumab().size();
        Instant last = all.isEmpty() ? null : all.get(all.size() - 1);
        return new TocilizumabRule(given, last, given >= TocilizumabRegimen.MOST_DOSES ? null : earliest(all, asOf));
    }

    /** No more than three doses in any 24 h, the new one included: the third-last must be 24 h past. */
    private static Instant earliest(List<Instant> all, Instant asOf) {
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

    public boolean exhausted() {
        return earliest == null;
    }

    /** Number of the next dose, from 1. */
    public int next() {
        return given + 1;
    }
}
