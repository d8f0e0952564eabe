package org.crshooks.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.text.Phrase;

/**
 * EASIX and m-EASIX from results of the last 24 h (W6). HScore is not given: a chart holds neither organomegaly nor
 * haemophagocytosis in a form that can be read.
 */
final class RiskScores {

    private RiskScores() {}

    static List<Phrase> of(CareContext context) {
        List<Phrase> lines = new ArrayList<>();
        Optional<BigDecimal> ldh = recent(context, LabTest.LDH).flatMap(LabAmounts::unitsPerLitre);
        Optional<BigDecimal> platelets =
                recent(context, LabTest.PLATELETS).map(LabResult::value).filter(value -> value.signum() > 0);
        if (ldh.isEmpty() || platelets.isEmpty()) {
            return lines;
        }
        recent(context, LabTest.CREATININE)
                .flatMap(LabAmounts::milligramsPerDecilitre)
                .ifPresent(creatinine -> lines.add(line("risk.easix", ldh.get(), creatinine, platelets.get())));
        // T16: after an IL-6 blocker the CRP says nothing about severity, so neither does the score.
        if (Charted.firstIl6Blocker(context).isEmpty()) {
            recent(context, LabTest.CRP)
                    .flatMap(LabAmounts::milligramsPerDecilitre)
                    .ifPresent(crp -> lines.add(line("risk.m-easix", ldh.get(), crp, platelets.get())));
        }
        return lines;
    }

    private static Optional<LabResult> recent(CareContext context, LabTest test) {
        return Charted.latest(context, test, WorkUpStatus.RECENT);
    }

    private static Phrase line(String key, BigDecimal ldh, BigDecimal factor, BigDecimal platelets) {
        return new Phrase(key, List.of(score(ldh, factor, platelets), plain(ldh), plain(factor), plain(platelets)));
    }

    /** Rounded to hundredths for reading only. */
    static BigDecimal score(BigDecimal ldh, BigDecimal factor, BigDecimal platelets) {
        return ldh.multiply(factor).divide(platelets, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal rounded = value.setScale(Math.min(value.scale(), 2), RoundingMode.HALF_UP);
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
