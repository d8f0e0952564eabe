package org.crshooks.concordance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crshooks.replay.result.EpisodeRecord;

/** The time of one episode, or after a therapy that caused none, in which a charted grade belongs to it. */
record Span(Instant from, Instant to) {

    /** Grades are charted once a shift or a day, not to the minute of the first and last sign. */
    static final Duration MARGIN = Duration.ofHours(24);

    /** The longest time after a dose in which a fever is still graded (F25: twice the 28 days of checkpoint inhibitors). */
    static final Duration AFTER_THERAPY = Duration.ofDays(56);

    /** Onset to end, both included; an open end is the last moment of all. Empty where no episode began. */
    static Optional<Span> ofEpisode(EpisodeRecord record) {
        return Optional.ofNullable(record.onset())
                .map(onset -> new Span(onset, record.end() == null ? Instant.MAX : record.end()));
    }

    /** The time after a dose without an episode. Empty where one began, or where the time of the dose is not known. */
    static Optional<Span> ofTherapy(EpisodeRecord record) {
        return Optional.ofNullable(record.therapyAt())
                .filter(dose -> record.onset() == null)
                .map(dose -> new Span(dose, dose.plus(AFTER_THERAPY)));
    }

    boolean holds(Instant at) {
        return !at.isBefore(from) && !at.isAfter(to);
    }

    /** Zero inside. */
    Duration distance(Instant at) {
        if (at.isBefore(from)) {
            return Duration.between(at, from);
        }
        return at.isAfter(to) ? Duration.between(to, at) : Duration.ZERO;
    }
}
