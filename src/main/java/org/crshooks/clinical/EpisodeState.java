package org.crshooks.clinical;

import java.time.Instant;

/**
 * Where an episode stands from one moment until the next change (E1).
 *
 * @param open opened by a fever or a recorded CRS and not known to be over
 * @param onset when the episode began; kept after its end; null where there was none
 * @param waiverFrom drugs given from here on waive the fever criterion (F7); null while not open
 * @param waiverPerhapsFrom like {@code waiverFrom}, if the resolution that could not be ruled out did not happen
 * @param perhapsOverSince when resolution could first neither be confirmed nor ruled out since its last fever (F21);
 *     null where there is no such doubt
 * @param reopened opened again by hypotension or hypoxia after a resolution on treatment (E1)
 * @param closedAt when resolution was last confirmed or the episode lapsed; null while it never was
 * @param refutedAt when CRS was refuted (F22); null where it was not
 * @param regraded whether a fever or support began after the refutation
 */
public record EpisodeState(
        boolean open,
        Instant onset,
        Instant waiverFrom,
        Instant waiverPerhapsFrom,
        Instant perhapsOverSince,
        boolean reopened,
        Instant closedAt,
        Instant refutedAt,
        boolean regraded) {

    static final EpisodeState NONE = new EpisodeState(false, null, null, null, null, false, null, null, false);

    /** CRS was refuted and nothing new has begun since. */
    public boolean refuted() {
        return refutedAt != null && !regraded;
    }

    /** Resolved and not opened again. */
    public boolean resolved() {
        return !open && closedAt != null;
    }

    boolean perhapsOver() {
        return perhapsOverSince != null;
    }

    EpisodeState opened(Instant at, boolean sameEpisode) {
        Instant began = sameEpisode && onset != null ? onset : at;
        return new EpisodeState(true, began, at, at, null, false, closedAt, refutedAt, regraded);
    }

    EpisodeState certain(Instant fever) {
        return perhapsOver()
                ? new EpisodeState(true, onset, fever, waiverPerhapsFrom, null, reopened, closedAt, refutedAt, regraded)
                : this;
    }

    EpisodeState doubtful(Instant at) {
        return perhapsOver()
                ? this
                : new EpisodeState(
                        open, onset, waiverFrom, waiverPerhapsFrom, at, reopened, closedAt, refutedAt, regraded);
    }

    /** @param certain false where it may have been over before it was treated, and then stayed over */
    EpisodeState reopenedAt(Instant at, boolean certain) {
        Instant doubt = certain ? null : perhapsOverSince;
        return new EpisodeState(true, onset, at, at, doubt, true, closedAt, refutedAt, regraded);
    }

    EpisodeState closed(Instant at) {
        return new EpisodeState(false, onset, null, null, perhapsOverSince, false, at, refutedAt, regraded);
    }

    EpisodeState refuted(Instant at) {
        return new EpisodeState(false, onset, null, null, null, false, null, at, false);
    }

    EpisodeState newSinceRefutation() {
        return new EpisodeState(
                open, onset, waiverFrom, waiverPerhapsFrom, perhapsOverSince, reopened, closedAt, refutedAt, true);
    }
}
