package org.crshooks.advice;

import java.time.Instant;
import org.crshooks.clinical.Availability;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.PatientChart;

/** How far back the answer on medication administrations is whole, as T4 asks for it. What was not answered is unknown. */
enum DosesKnown {
    /** No dose of the episode or of the last 24 h can be missing. */
    ALL,
    /** No dose of the last 24 h can be missing; earlier ones of the episode can. */
    LAST_DAY,
    /** A dose may have been given at any time without being known. */
    NONE;

    static DosesKnown of(PatientChart chart, Instant episodeFrom, Instant asOf) {
        Availability answer = chart.availability(Channel.MEDICATION_ADMINISTRATION);
        if (!answer.covers(asOf.minus(TocilizumabRegimen.DAY))) {
            return NONE;
        }
        return answer.covers(episodeFrom) ? ALL : LAST_DAY;
    }
}
