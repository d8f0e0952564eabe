package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.text.Phrase;

/** Risk markers and scores (W5, W6). They are shown and never change a grade. */
final class RiskMarkers {

    /** W5 [S1]: 20 mg/dL. */
    static final BigDecimal CRP_MG_PER_L = new BigDecimal("200");

    /** F25: earlier than this is early for effector cells. */
    private static final Duration EARLY = Duration.ofHours(24);
    /** Lymphodepletion and conditioning belong to the 30 days before the first dose (T2). */
    private static final Duration LYMPHODEPLETION = Duration.ofDays(30);
    /** W5 [U]: the products with a CD28 domain; the others have 4-1BB. */
    private static final Set<String> CD28 = Set.of("axicabtagene-ciloleucel", "brexucabtagene-autoleucel");

    private RiskMarkers() {}

    static List<Phrase> of(CareContext context) {
        if (context.adviceGrade().ceiling() == 0) {
            return List.of();
        }
        List<Phrase> lines = new ArrayList<>();
        highestCrp(context).ifPresent(r -> lines.add(Phrase.of("risk.crp", Charted.amount(r), r.at())));
        earlyOnset(context).ifPresent(after -> lines.add(Phrase.of("risk.early-onset", after)));
        if (context.exposure().product() != null
                && CD28.contains(context.exposure().product().code())) {
            lines.add(Phrase.of("risk.cd28"));
        }
        lymphodepletion(context)
                .ifPresent(a -> lines.add(Phrase.of(
                        "risk.lymphodepletion",
                        a.dose() == null ? Phrase.of("risk.no-dose") : a.dose().toString(),
                        a.start())));
        if (context.exposure().therapy() == Therapy.HAPLO_HCT) {
            lines.add(Phrase.of("risk.haplo-graft"));
        }
        bloodstreamInfection(context).ifPresent(c -> lines.add(Phrase.of("risk.sepsis", c.name())));
        if (context.exposure().therapy().isEffectorCell()) {
            lines.add(Phrase.of("risk.cell-dose"));
        }
        lines.addAll(RiskScores.of(context));
        return List.copyOf(lines);
    }

    /** The highest value since the therapy and before any IL-6 blocker, where it reaches the limit. */
    private static Optional<LabResult> highestCrp(CareContext context) {
        Instant blocked = Charted.firstIl6Blocker(context).orElse(Instant.MAX);
        return context.chart().labs().stream()
                .filter(r -> r.test() == LabTest.CRP
                        && r.at() != null
                        && !r.at().isBefore(context.exposure().seriesStart())
                        && r.at().isBefore(blocked))
                .filter(r -> LabAmounts.milligramsPerLitre(r)
                        .filter(amount -> amount.compareTo(CRP_MG_PER_L) >= 0)
                        .isPresent())
                .max(Comparator.comparing(r -> LabAmounts.milligramsPerLitre(r).orElseThrow()));
    }

    private static Optional<Duration> earlyOnset(CareContext context) {
        Instant onset = context.now().episode().onset();
        if (onset == null || !context.exposure().therapy().isEffectorCell()) {
            return Optional.empty();
        }
        return context.exposure().doses().stream()
                .map(TherapyDose::start)
                .filter(start -> start != null && !start.isAfter(onset))
                .reduce((a, b) -> b)
                .map(start -> Duration.between(start, onset))
                .filter(after -> after.compareTo(EARLY) < 0);
    }

    private static Optional<Administration> lymphodepletion(CareContext context) {
        Instant first = context.exposure().doses().get(0).start();
        if (first == null || !context.exposure().therapy().isEffectorCell()) {
            return Optional.empty();
        }
        return Charted.given(context, first.minus(LYMPHODEPLETION))
                .filter(a -> a.drug() == Drug.CYCLOPHOSPHAMIDE && !a.start().isAfter(first))
                .reduce((a, b) -> b);
    }

    private static Optional<RecordedCondition> bloodstreamInfection(CareContext context) {
        return Charted.present(context, ConditionKind.SEPSIS, ConditionKind.INFECTION).stream()
                .filter(c -> c.onset() != null
                        && !c.onset().isBefore(context.exposure().seriesStart()))
                .findFirst();
    }
}
