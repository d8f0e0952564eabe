package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.EpisodeState;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.OpenSign;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** Whether CRS speaks against a discharge (D). */
public final class DischargeCheck {

    /** D: younger resolutions are questioned. */
    static final Duration STABLE = Duration.ofHours(24);
    /** F21. */
    private static final Duration STEROID_EFFECT = Duration.ofHours(24);
    /** F21. */
    private static final Duration IL6_BLOCKADE_EFFECT = Duration.ofDays(7);

    private static final String RULE = "D";

    private DischargeCheck() {}

    /** What speaks against it, the gravest first; empty where nothing does. */
    public static List<Objection> of(CareContext care) {
        ClinicalSnapshot now = care.now();
        EpisodeState state = now.episode();
        int floor = care.adviceGrade().floor();
        if (state.open() || floor >= 1) {
            Phrase text = floor >= 1
                    ? Phrase.of("check.d.active", floor, standing(now))
                    : Phrase.of("check.d.not-confirmed", standing(now));
            return List.of(Objection.critical(RULE, text, Citations.TOPIC));
        }
        if (state.resolved()) {
            return resolved(care, state);
        }
        boolean possible = care.adviceGrade().ceiling() >= 1 && asksWhenUnknown(care);
        return possible
                ? List.of(Objection.warning(RULE, Phrase.of("check.d.unknown", standing(now)), Citations.TOPIC))
                : List.of();
    }

    private static List<Objection> resolved(CareContext care, EpisodeState state) {
        List<Objection> found = new ArrayList<>();
        Instant asOf = care.asOf();
        boolean confirmed = ClinicalSnapshot.at(care.episode(), state.closedAt())
                .openSigns()
                .isEmpty();
        // an episode that lapsed after a week without signs was over long before
        if (confirmed && state.closedAt().isAfter(asOf.minus(STABLE))) {
            Duration since = Duration.between(state.closedAt(), asOf);
            found.add(Objection.warning(
                    RULE, Phrase.of("check.d.recent", state.closedAt(), since, STABLE), Citations.TOPIC));
        }
        if (care.flags().contains(Flag.RESOLVED_ON_TREATMENT)) {
            Stream.concat(
                            last(care, DrugClass.IL6_BLOCKER, IL6_BLOCKADE_EFFECT),
                            last(care, DrugClass.CORTICOSTEROID, STEROID_EFFECT))
                    .map(a -> Phrase.of(
                            "check.d.on-treatment", Phrase.of("drug." + a.drug().code()), a.start()))
                    .map(text -> Objection.warning(RULE, text, Citations.TOPIC))
                    .forEach(found::add);
        }
        return found;
    }

    private static Stream<Administration> last(CareContext care, DrugClass kind, Duration effect) {
        return care.chart().administrations().stream()
                .filter(a -> a.drug().is(kind) && a.route() != Route.LOCAL)
                .filter(a -> !a.start().isAfter(care.asOf()))
                .filter(a -> !lastGiven(a, care.asOf()).isBefore(care.asOf().minus(effect)))
                .reduce((a, b) -> b)
                .stream();
    }

    private static Instant lastGiven(Administration a, Instant asOf) {
        Instant end = a.form() == Administration.Form.PERIOD ? asOf : a.start();
        return a.end() == null ? end : a.end();
    }

    /** The parts of F21 that are open, as one enumeration. */
    private static Phrase standing(ClinicalSnapshot now) {
        Set<OpenSign> open = now.openSigns();
        return open.stream()
                .map(sign -> Phrase.of("open." + sign.code()))
                .reduce((a, b) -> Phrase.of("list.facts", a, b))
                .orElseGet(() -> Phrase.of("open.nothing"));
    }

    /** As for the card of the grade: other therapies stay silent until a grade stands. */
    private static boolean asksWhenUnknown(CareContext care) {
        Therapy therapy = care.exposure().therapy();
        boolean usual = therapy.isEffectorCell() || therapy == Therapy.BISPECIFIC || therapy == Therapy.HAPLO_HCT;
        return usual && Exposures.isOpen(care.exposure(), care.asOf());
    }
}
