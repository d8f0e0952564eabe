package org.crshooks.clinical;

import java.time.Instant;

/**
 * Where an episode stands from one moment until the next change (E1).
 *
 * @param open opened by a fever or a recorded CRS and not known to be over
 * @param onset when the episode began; kept after its end; null where there was none
 * @param waiverFrom drugs given from here on waive the fever criterion (F7); null while not open
 * @param perhapsOver resolution could neither be confirmed nor ruled out since its last fever (F21)
 * @param reopened opened again by hypotension or hypoxia after a resolution on treatment (E1)
 * @param closedAt when resolution was last confirmed or the episode lapsed; null while it never was
 * @param refutedAt when CRS was refuted (F22); null where it was not
 * @param regraded whether a fever or support began after the refutation
 */
public record EpisodeState(
        boolean open,
        Instant onset,
        Instant waiverFrom,
        boolean perhapsOver,
        boolean reopened,
        Instant closedAt,
        Instant refutedAt,
        boolean regraded) {

    static final EpisodeState NONE = new EpisodeState(false, null, null, false, false, null, null, false);

    /** CRS was refuted and nothing new has begun since. */
    public boolean refuted() {
        return refutedAt != null && !regraded;
    }

    /** Resolved and not opened again. */
    public boolean resolved() {
        return !open && closedAt != null;
    }

    EpisodeState opened(Instant at, boolean sameEpisode) {
        return new EpisodeState(
                true, sameEpisode && onset != null ? onset : at, at, false, false, closedAt, refutedAt, regraded);
    }

    EpisodeState certain(Instant fever) {
        return perhapsOver
                ? new EpisodeState(true, onset, fever, false, reopened, closedAt, refutedAt, regraded)
                : this;
    }

    EpisodeState doubtful() {
        return new EpisodeState(open, onset, waiverFrom, true, reopened, closedAt, refutedAt, regraded);
    }

    EpisodeState reopenedAt(Instant at) {
        return new EpisodeState(true, onset, at, false, true, closedAt, refutedAt, regraded);
    }

    EpisodeState closed(Instant at) {
        return new EpisodeState(false, onset, null, false, false, at, refutedAt, regraded);
    }

    EpisodeState refuted(Instant at) {
        return new EpisodeState(false, onset, null, false, false, null, at, false);
    }

    EpisodeState newSinceRefutation() {
        return new EpisodeState(open, onset, waiverFrom, perhapsOver, reopened, closedAt, refutedAt, true);
    }
}
