package org.crshooks.replay.patient;

import java.util.Locale;

/** What became of one patient. */
public enum Outcome {
    GRADED,
    /** No therapy in the chart can cause CRS. */
    NO_THERAPY,
    /** Resources name a patient whose Patient resource is not in the input. */
    UNKNOWN_PATIENT,
    /** Two servers use the same id, so that nothing is provably about one patient. */
    SEVERAL_SERVERS,
    /** More than can be held in memory. */
    TOO_LARGE,
    /** The chart could be read, but grading it failed. */
    FAILED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
