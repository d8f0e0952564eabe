package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Flag;
import org.crshooks.episode.Peak;
import org.crshooks.text.Phrase;

/** What to check next and when (E4, E5, W3, I2). */
final class NextChecks {

    /** W3 [P]. */
    private static final Duration REGRADE = Duration.ofHours(12);
    /** E4: the earlier of the two times in the sources. */
    private static final Duration RESPONSE_PROMPT = Duration.ofHours(8);

    private static final Duration RESPONSE_ESCALATION = Duration.ofHours(24);
    /** T4. */
    private static final Duration DOSE_INTERVAL = Duration.ofHours(8);

    private static final Duration DOSE_DAY = Duration.ofHours(24);
    private static final int DOSES_PER_DAY = 3;
    private static final int DOSES_PER_EPISODE = 4;
    /** I2. */
    private static final Duration NEUROTOXICITY = Duration.ofDays(4);

    private static final int SEVERE = 3;
    private static final String MSKCC = "mskcc";

    private NextChecks() {}

    static List<Phrase> of(CareContext context) {
        boolean open = context.adviceGrade().ceiling() > 0
                || context.flags().contains(Flag.RESOLUTION_NOT_CONFIRMED)
                || context.now().episode().open();
        List<Phrase> lines = new ArrayList<>();
        if (open) {
            lines.add(Phrase.of("next.grade", context.asOf().plus(REGRADE)));
            monitoring(context).ifPresent(lines::add);
            response(context).ifPresent(lines::add);
            tocilizumab(context).ifPresent(lines::add);
            mskcc(context).ifPresent(lines::add);
        }
        neurotoxicity(context, open).ifPresent(lines::add);
        return List.copyOf(lines);
    }

    private static Optional<Phrase> monitoring(CareContext context) {
        return switch (context.adviceGrade().floor()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Phrase.of("next.monitoring.mild"));
            case 2 -> Optional.of(Phrase.of("next.monitoring.moderate"));
            default -> Optional.of(Phrase.of("next.monitoring.severe"));
        };
    }

    /** Every dose of a blocker is judged anew; of a corticosteroid only the first one of the episode is. */
    private static Optional<Phrase> response(CareContext context) {
        List<Administration> given = Charted.given(context, Charted.episodeStart(context))
                .filter(a -> a.drug().isAnticytokine())
                .toList();
        Optional<Instant> steroid = given.stream()
                .filter(a -> a.drug().is(DrugClass.CORTICOSTEROID))
                .map(Administration::start)
                .findFirst();
        Optional<Instant> blocker = given.stream()
                .filter(a -> !a.drug().is(DrugClass.CORTICOSTEROID))
                .map(Administration::start)
                .reduce((a, b) -> b);
        return latest(steroid, blocker)
                .map(from -> response(context.asOf(), from, given.get(0).start()));
    }

    private static Optional<Instant> latest(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && b.isPresent() ? (a.get().isAfter(b.get()) ? a : b) : a.or(() -> b);
    }

    /** A day runs from the first treatment: a later dose does not push the escalation away, only its own check. */
    private static Phrase response(Instant now, Instant from, Instant first) {
        Instant prompt = from.plus(RESPONSE_PROMPT);
        Instant escalation = first.plus(RESPONSE_ESCALATION);
        if (now.isBefore(prompt)) {
            return Phrase.of("next.response.due", prompt, escalation.isAfter(prompt) ? escalation : prompt);
        }
        return now.isBefore(escalation)
                ? Phrase.of("next.response.now", from, escalation)
                : Phrase.of("next.response.over", first, escalation);
    }

    /** The next time at which T4 allows a dose, where that lies ahead. */
    private static Optional<Phrase> tocilizumab(CareContext context) {
        List<Instant> doses = Charted.given(context, Charted.episodeStart(context))
                .filter(Charted::isTocilizumab)
                .map(Administration::start)
                .toList();
        if (doses.isEmpty()) {
            return Optional.empty();
        }
        if (doses.size() >= DOSES_PER_EPISODE) {
            return Optional.of(Phrase.of("next.tocilizumab.none", doses.size()));
        }
        Instant allowed = doses.get(doses.size() - 1).plus(DOSE_INTERVAL);
        if (doses.size() >= DOSES_PER_DAY) {
            Instant dayOver = doses.get(doses.size() - DOSES_PER_DAY).plus(DOSE_DAY);
            allowed = dayOver.isAfter(allowed) ? dayOver : allowed;
        }
        return allowed.isAfter(context.asOf())
                ? Optional.of(Phrase.of("next.tocilizumab", allowed, doses.size(), DOSES_PER_EPISODE))
                : Optional.empty();
    }

    private static Optional<Phrase> mskcc(CareContext context) {
        Instant at = context.now().longVasopressorAt();
        boolean below = context.grades().containsKey(MSKCC)
                && context.grades().get(MSKCC).floor() < SEVERE;
        return at != null && below ? Optional.of(Phrase.of("next.mskcc", at)) : Optional.empty();
    }

    /** I2: with each grade from severe CRS to 4 days later, and at resolution. */
    private static Optional<Phrase> neurotoxicity(CareContext context, boolean open) {
        String scale = context.exposure().therapy().isEffectorCell() ? "astct-2019" : "ctcae-v5";
        Peak peak = context.history().peak(scale);
        boolean wasSevere = peak != null && peak.floor() >= SEVERE;
        boolean severe = context.adviceGrade().floor() >= SEVERE;
        boolean within = wasSevere && !context.asOf().isAfter(peak.at().plus(NEUROTOXICITY));
        boolean resolution =
                context.now().episode().resolved() || context.flags().contains(Flag.RESOLUTION_NOT_CONFIRMED);
        if (!(severe || within || resolution && (open || wasSevere))) {
            return Optional.empty();
        }
        return Optional.of(Phrase.of(IcansGrading.isChild(context) ? "next.capd" : "next.ice"));
    }
}
