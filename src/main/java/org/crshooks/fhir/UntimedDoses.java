package org.crshooks.fhir;

import java.time.Instant;
import java.time.ZoneId;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.UntimedDose;
import org.crshooks.fact.Source;

/** Between which moments a dose began whose time is not exact. A day is a day of the site. */
final class UntimedDoses {

    private UntimedDoses() {}

    static UntimedDose of(Drug drug, Effective time, ZoneId zone, Source source) {
        Instant from = Times.beginning(time.start(), zone).orElse(null);
        Instant latest = Times.ending(time.start(), zone).orElse(null);
        Instant end = Times.ending(time.end(), zone).orElse(null);
        if (Times.reversed(from, end)) {
            // One of both is wrong, and nobody can say which.
            return new UntimedDose(drug, null, null, source);
        }
        boolean endsFirst = latest == null || end != null && end.isBefore(latest);
        return new UntimedDose(drug, from, endsFirst ? end : latest, source);
    }
}
