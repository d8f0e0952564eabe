package org.crshooks.clinical;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;
import org.crshooks.fact.Truth;

/**
 * Whether CRS is established and whether it still needs a fever (F6–F9, F22, F25).
 *
 * @param graded inside the window or an open episode, and not refuted
 * @param gate CRS is established
 * @param waived fever is no longer required
 * @param masked fever may have been masked from the start
 */
record EpisodeFacts(Fact graded, Fact fever, Fact masked, Fact gate, Fact waived) {

    static EpisodeFacts of(View view, EpisodeState state, boolean inWindow) {
        Fact graded = Fact.of(inWindow && !state.refuted(), List.of());
        Fact fever = graded.isNo() ? Fact.NO : FeverSign.at(view);
        boolean neverFebrile = !state.open() && state.closedAt() == null && !fever.isYes();
        Fact masked = neverFebrile ? Masking.at(view) : Fact.NO;
        Fact gate = graded.and(gate(view, state, fever, masked));
        Fact waived = graded.isNo() ? Fact.NO : waiver(view, state, gate, masked);
        return new EpisodeFacts(graded, fever, masked, gate, waived);
    }

    /** F6, with F8 (masked) and F9 (no temperature) where it is not met. */
    private static Fact gate(View view, EpisodeState state, Fact fever, Fact masked) {
        if (state.open()) {
            boolean reopenedAnyway = CrsEpisode.signPresent(view).isYes() && waiverDrugGiven(view);
            return state.perhapsOver() && !reopenedAnyway
                    ? Fact.unknown(Input.BLOOD_PRESSURE, Input.SPO2)
                    : Fact.yes(fever.evidence());
        }
        Truth sign = masked.isNo() ? Truth.NO : CrsEpisode.signPresent(view);
        if (masked.isYes() && !sign.isNo() || masked.isUnknown() && sign.isYes()) {
            return Fact.unknown(masked.evidence(), Set.of());
        }
        if (fever.isUnknown()) {
            return Fact.unknown(Input.TEMPERATURE);
        }
        boolean wholeHistory = view.coversTherapy(Channel.TEMPERATURE);
        return state.closedAt() != null || wholeHistory
                ? Fact.no(fever.evidence())
                : Fact.unknown(fever.evidence(), Set.of(Input.INCOMPLETE_HISTORY));
    }

    /** F7, F6a. */
    private static Fact waiver(View view, EpisodeState state, Fact gate, Fact masked) {
        if (!state.open()) {
            return gate.isUnknown() && (!masked.isNo() || waiverPossible(view))
                    ? Fact.unknown(masked.evidence(), masked.isYes() ? Set.of() : Set.of(Input.TEMPERATURE))
                    : Fact.NO;
        }
        List<Evidence> drugs = GivenDrugs.evidence(waiverDrugs(view, state.waiverFrom()));
        if (state.reopened()) {
            return Fact.yes(GivenDrugs.evidence(waiverDrugs(view, state.onset())));
        }
        if (!drugs.isEmpty()) {
            return Fact.yes(drugs);
        }
        return view.chart().availability(Channel.MEDICATION_ADMINISTRATION).covers(state.waiverFrom())
                ? Fact.NO
                : Fact.unknown(Input.VASOPRESSOR);
    }

    private static boolean waiverPossible(View view) {
        return waiverDrugGiven(view) || !view.coversTherapy(Channel.MEDICATION_ADMINISTRATION);
    }

    private static boolean waiverDrugGiven(View view) {
        return waiverDrugs(view, view.since()).findAny().isPresent();
    }

    private static Stream<Administration> waiverDrugs(View view, Instant from) {
        return GivenDrugs.between(view.chart(), from, view.at(), d -> d.isAntipyretic() || d.isAnticytokine());
    }
}
