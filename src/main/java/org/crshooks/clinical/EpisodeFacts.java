package org.crshooks.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/**
 * Whether CRS is established and whether it still needs a fever (F6–F9, F22, F25).
 *
 * @param graded inside the window or an open episode, and not refuted
 * @param gate CRS is established
 * @param waived fever is no longer required
 * @param masked fever may have been masked from the start
 */
record EpisodeFacts(Fact graded, Fact fever, Fact masked, Fact gate, Fact waived) {

    /** @param insideWindow whether a fever now would be graded (F25) */
    static EpisodeFacts of(View view, EpisodeState state, boolean insideWindow) {
        Fact graded = Fact.of((insideWindow || state.open()) && !state.refuted(), List::of);
        Fact fever = graded.isNo() ? Fact.NO : FeverSign.at(view);
        boolean neverFebrile = !state.open() && state.closedAt() == null && !fever.isYes();
        Fact masked = neverFebrile ? Masking.at(view) : Fact.NO;
        Fact gate = graded.and(gate(view, state, insideWindow, fever, masked));
        Fact waived = graded.isNo() ? Fact.NO : waiver(view, state, gate, masked);
        return new EpisodeFacts(graded, fever, masked, gate, waived);
    }

    /** F6, with F8 (masked) and F9 (no temperature) where it is not met. */
    private static Fact gate(View view, EpisodeState state, boolean insideWindow, Fact fever, Fact masked) {
        if (state.open()) {
            return state.perhapsOver() && !reopenedAnyway(view, state, insideWindow)
                    ? Fact.unknown(Input.BLOOD_PRESSURE, Input.SPO2)
                    : Fact.yes(fever::evidence);
        }
        if (masked.isYes() && !CrsEpisode.signPresent(view).isNo() || masked.isUnknown() && perhapsSign(view)) {
            return Fact.unknown(masked::evidence, Set.of());
        }
        if (fever.isUnknown()) {
            return Fact.unknown(Input.TEMPERATURE);
        }
        boolean wholeHistory = view.coversTherapy(Channel.TEMPERATURE);
        return state.closedAt() != null || wholeHistory
                ? Fact.no(fever::evidence)
                : Fact.unknown(fever::evidence, Set.of(Input.INCOMPLETE_HISTORY));
    }

    /** E1: if it was over, a sign after an end under treatment has opened it again. */
    private static boolean reopenedAnyway(View view, EpisodeState state, boolean insideWindow) {
        return insideWindow
                && CrsEpisode.treatedBetween(view.chart(), state.onset(), state.perhapsOverSince())
                && CrsEpisode.signPresent(view).isYes();
    }

    /** Where drugs were not answered no bolus or pressor is ruled out, so that what is measured decides. */
    private static boolean perhapsSign(View view) {
        return CrsEpisode.signPresent(view).isYes()
                || !view.hypotension().measuredLow().isNo()
                || !view.oxygenation().hypoxia().isNo();
    }

    /** F7, F6a. */
    private static Fact waiver(View view, EpisodeState state, Fact gate, Fact masked) {
        if (!state.open()) {
            return gate.isUnknown() && (!masked.isNo() || waiverPossible(view))
                    ? Fact.unknown(masked::evidence, masked.isYes() ? Set.of() : Set.of(Input.TEMPERATURE))
                    : Fact.NO;
        }
        if (state.reopened()) {
            return Fact.yes(waiverDrugs(view, state.onset()));
        }
        if (isWaiverDrugGiven(view, state.waiverFrom())) {
            return Fact.yes(waiverDrugs(view, state.waiverFrom()));
        }
        // if the episode was not over before its last fever, an earlier drug waives
        if (isWaiverDrugGiven(view, state.waiverPerhapsFrom())) {
            return Fact.unknown(waiverDrugs(view, state.waiverPerhapsFrom()), Set.of(Input.BLOOD_PRESSURE, Input.SPO2));
        }
        return view.chart().availability(Channel.MEDICATION_ADMINISTRATION).covers(state.waiverPerhapsFrom())
                ? Fact.NO
                : Fact.unknown(Input.VASOPRESSOR);
    }

    private static boolean waiverPossible(View view) {
        return isWaiverDrugGiven(view, view.since()) || !view.coversTherapy(Channel.MEDICATION_ADMINISTRATION);
    }

    private static boolean isWaiverDrugGiven(View view, Instant from) {
        return GivenDrugs.any(view.chart(), from, view.at(), DrugGroup.WAIVING);
    }

    private static Supplier<List<Evidence>> waiverDrugs(View view, Instant from) {
        return GivenDrugs.evidence(view.chart(), from, view.at(), DrugGroup.WAIVING);
    }
}
