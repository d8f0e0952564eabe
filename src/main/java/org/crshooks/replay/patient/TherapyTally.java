package org.crshooks.replay.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposure;

/**
 * The episodes after one therapy, made from its graded moments in order of time (E1): a later onset is a new episode, the
 * same onset after an end continues the old one. Not thread-safe.
 */
final class TherapyTally {

    private final List<Span> spans = new ArrayList<>();
    private Span current = new Span();
    /** What came since the end of the current episode: part of it if it goes on, else the beginning of the next. */
    private Span since = new Span();

    private Exposure therapy;

    void add(GradedMoment moment) {
        therapy = moment.cause();
        EpisodeState state = moment.episode();
        if (state.open()) {
            open(state.onset(), moment.at());
        }
        boolean over = current.end() != null;
        (over ? since : current).add(moment);
        if (!over && current.onset() != null && !state.open()) {
            current.ended(moment.at());
        }
    }

    private void open(Instant onset, Instant now) {
        if (current.onset() == null) {
            current.opened(onset);
        } else if (!current.onset().equals(onset)) {
            if (current.end() == null) {
                current.ended(now);
            }
            spans.add(current);
            current = since;
            current.opened(onset);
            since = new Span();
        } else if (current.end() != null) {
            current.goOn(since);
            since = new Span();
        }
    }

    /** As it was known when it was last the cause. */
    Exposure therapy() {
        return therapy;
    }

    /** Oldest first; one without an onset where no episode began. */
    List<Span> spans() {
        List<Span> all = new ArrayList<>(spans);
        all.add(current);
        return all;
    }
}
