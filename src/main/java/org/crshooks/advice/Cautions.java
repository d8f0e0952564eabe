package org.crshooks.advice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.text.Phrase;

/** What the chart carries that asks for caution with tocilizumab; never a prohibition (T17). */
final class Cautions {

    /** T17 [U]: times the upper limit of normal. */
    static final BigDecimal RAISED_TRANSAMINASE = new BigDecimal("1.5");
    /** T17 [U]: 10⁹/L. */
    static final BigDecimal LOW_NEUTROPHILS = new BigDecimal("2");
    /** T17 [U]: 10⁹/L. */
    static final BigDecimal LOW_PLATELETS = new BigDecimal("100");

    private static final Set<ConditionKind> FOR_LIFE = EnumSet.of(
            ConditionKind.DIVERTICULAR_DISEASE,
            ConditionKind.GI_PERFORATION,
            ConditionKind.TOCILIZUMAB_HYPERSENSITIVITY,
            ConditionKind.ANAPHYLAXIS);

    private Cautions() {}

    static Stream<AdviceItem> of(CareContext care) {
        return Stream.of(
                        condition(care, "tuberculosis", ConditionKind.TUBERCULOSIS),
                        condition(care, "perforation", ConditionKind.GI_PERFORATION),
                        condition(care, "diverticular", ConditionKind.DIVERTICULAR_DISEASE),
                        condition(care, "hypersensitivity", ConditionKind.TOCILIZUMAB_HYPERSENSITIVITY),
                        condition(care, "anaphylaxis", ConditionKind.ANAPHYLAXIS),
                        condition(care, "infection", ConditionKind.INFECTION, ConditionKind.SEPSIS),
                        transaminase(care),
                        count(care, LabTest.ANC, LOW_NEUTROPHILS, "advice.t17.neutrophils"),
                        count(care, LabTest.PLATELETS, LOW_PLATELETS, "advice.t17.platelets"))
                .flatMap(Optional::stream)
                .map(text -> AdviceItem.of("T17", Urgency.SOON, text, Citations.TOCILIZUMAB_LABEL));
    }

    private static Optional<Phrase> condition(CareContext care, String text, ConditionKind... kinds) {
        boolean charted = care.chart().conditions().stream()
                .filter(c -> Set.of(kinds).contains(c.kind()) && c.verification() != Verification.REFUTED)
                .anyMatch(c -> isStillOfInterest(care, c));
        return charted ? Optional.of(new Phrase("advice.t17." + text, List.of())) : Optional.empty();
    }

    /** Some stay a caution for life; a culture of long ago, with nothing confirmed, does not. */
    private static boolean isStillOfInterest(CareContext care, RecordedCondition c) {
        boolean present = c.abated() == null || c.abated().isAfter(care.asOf());
        boolean recent = c.onset() == null
                || !c.onset().isBefore(care.exposure().seriesStart().minus(Lookback.MASKING));
        return FOR_LIFE.contains(c.kind()) || present && (c.verification() == Verification.CONFIRMED || recent);
    }

    private static Optional<Phrase> transaminase(CareContext care) {
        return Stream.of(LabTest.ALT, LabTest.AST)
                .flatMap(test -> latest(care, test).stream())
                .filter(r -> r.high() != null && r.value().compareTo(r.high().multiply(RAISED_TRANSAMINASE)) > 0)
                .max(Comparator.comparing(LabResult::value))
                .map(r -> Phrase.of("advice.t17.transaminase", shown(r)));
    }

    private static Optional<Phrase> count(CareContext care, LabTest test, BigDecimal limit, String key) {
        return latest(care, test)
                .filter(r -> r.value().compareTo(limit) < 0)
                .map(r -> new Phrase(key, List.of(r.value())));
    }

    private static String shown(LabResult r) {
        return r.value().toPlainString() + " " + r.unit();
    }

    private static Optional<LabResult> latest(CareContext care, LabTest test) {
        return care.chart().labs().stream()
                .filter(r -> r.test() == test && r.at() != null && r.value() != null)
                .filter(r -> !r.at().isBefore(care.asOf().minus(Lookback.LABS)))
                .reduce((a, b) -> b);
    }
}
