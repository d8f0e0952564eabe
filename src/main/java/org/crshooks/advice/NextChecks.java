package org.crshooks.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.Flag;
import org.crshooks.episode.Peak;
import org.crshooks.text.Phrase;

/** What to check next and when (E4, E5, W3, I2). */
final class NextChecks {

    /** W3 [P]. */
    private static final Duration REGRADE = Duration.ofHours(12);
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
            Treatments treatments = Treatments.of(context.chart(), context.episode(), context.asOf());
            response(context, treatments).ifPresent(lines::add);
            tocilizumab(context, treatments).ifPresent(lines::add);
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

    /** E4, from the treatment that the response is judged from; escalation counts from the first treatment. */
    private static Optional<Phrase> response(CareContext context, Treatments treatments) {
        Instant from = treatments.judgedFrom();
        if (from == null) {
            return Optional.empty();
        }
        Instant now = context.asOf();
        Instant prompt = from.plus(Response.PROMPT);
        Instant dayOver = treatments.first().plus(Response.ESCALATE);
        Instant escalation = dayOver.isAfter(prompt) ? dayOver : prompt;
        if (now.isBefore(prompt)) {
            return Optional.of(Phrase.of("next.response.due", prompt, escalation));
        }
        return Optional.of(
                now.isBefore(escalation)
                        ? Phrase.of("next.response.now", from, escalation)
                        : Phrase.of("next.response.over", treatments.first(), escalation));
    }

    /** The next time at which T4 allows a dose, where that lies ahead. */
    private static Optional<Phrase> tocilizumab(CareContext context, Treatments treatments) {
        TocilizumabRule rule = TocilizumabRule.of(treatments, context.asOf());
        if (rule.exhausted()) {
            return Optional.of(Phrase.of("next.tocilizumab.none", rule.given()));
        }
        if (!rule.notBefore().isAfter(context.asOf())) {
            return rule.withoutTime() == 0
                    ? Optional.empty()
                    : Optional.of(Phrase.of("next.tocilizumab.untimed", rule.withoutTime()));
        }
        Object given = rule.isCountKnown() ? rule.given() : Phrase.of("next.tocilizumab.at-least", rule.given());
        String key = rule.timeKnown() ? "next.tocilizumab" : "next.tocilizumab.not-before";
        return Optional.of(Phrase.of(key, rule.notBefore(), given, TocilizumabRegimen.MOST_DOSES));
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
