package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * Any vasopressor for 24 h or more, added up since the causal dose (M1–M3).
 *
 * @param reached whether one runs now and the time adds up
 * @param reachedAt when it will; null where it has or none runs
 */
record LongVasopressor(Fact reached, Instant reachedAt) {

    static LongVasopressor at(View view, EpisodeState state, Exposure exposure) {
        Vasopressors vasopressors = view.vasopressors();
        if (vasopressors.atLeast(1).isNo()) {
            return new LongVasopressor(Fact.NO, null);
        }
        Instant dose = causalDose(view, state, exposure);
        Fact reached = since(view, dose, exposure).and(vasopressors.atLeast(1));
        if (reached.isYes() || !vasopressors.running().isYes()) {
            return new LongVasopressor(reached, null);
        }
        Duration soFar = Vasopressors.union(Vasopressors.counted(view), dose, view.at());
        return new LongVasopressor(reached, view.at().plus(Lookback.LONG_VASOPRESSOR.minus(soFar)));
    }

    private static Fact since(View view, Instant dose, Exposure exposure) {
        Fact sinceDose = Vasopressors.ranAtLeast(view, dose, Lookback.LONG_VASOPRESSOR);
        // an earlier fever that was not asked for would make an earlier dose the cause
        boolean perhapsEarlier = sinceDose.isNo() && !view.coversTherapy(Channel.TEMPERATURE);
        return perhapsEarlier
                        && !Vasopressors.ranAtLeast(view, exposure.seriesStart(), Lookback.LONG_VASOPRESSOR)
                                .isNo()
                ? Fact.unknown(sinceDose::evidence, Set.of(Input.TEMPERATURE))
                : sinceDose;
    }

    /** M2: the dose that the episode followed. */
    private static Instant causalDose(View view, EpisodeState state, Exposure exposure) {
        Instant onset = state.onset() == null ? view.at() : state.onset();
        Instant cause = exposure.seriesStart();
        for (TherapyDose dose : exposure.doses()) {
            if (dose.start() != null && !dose.start().isAfter(onset)) {
                cause = dose.start();
            }
        }
        return cause;
    }
}
