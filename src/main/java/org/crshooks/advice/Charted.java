package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.Route;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.text.Phrase;

/** What the chart holds, as the advice asks for it. Every look-back includes both of its ends. */
final class Charted {

    private Charted() {}

    static boolean within(CareContext context, Instant t, Duration lookback) {
        return t != null
                && !t.isAfter(context.asOf())
                && !t.isBefore(context.asOf().minus(lookback));
    }

    static Optional<LabResult> latest(CareContext context, LabTest test, Duration lookback) {
        List<LabResult> recent = context.chart().labs(test, context.asOf().minus(lookback), context.asOf());
        return recent.isEmpty() ? Optional.empty() : Optional.of(recent.get(recent.size() - 1));
    }

    static Evidence evidence(LabResult r) {
        String limit = isBelowNormal(r)
                ? " (LLN " + r.low().toPlainString() + ")"
                : r.high() == null ? "" : " (ULN " + r.high().toPlainString() + ")";
        return new Evidence(Input.LABS, r.test().code() + " " + amount(r) + limit, r.at(), r.source());
    }

    private static boolean isBelowNormal(LabResult r) {
        return r.low() != null && r.value().compareTo(r.low()) < 0;
    }

    static String amount(LabResult r) {
        return new Amount(r.value(), r.unit()).toString();
    }

    /** Such as "CRP 210 mg/L". */
    static Phrase value(LabResult r) {
        return Phrase.of("lab.value", Phrase.of("lab." + r.test().code()), amount(r));
    }

    static boolean isAbove(LabResult r, BigDecimal limit) {
        return limit != null && r.value().compareTo(limit) > 0;
    }

    /** Recorded, not refuted, and present now; of things long before the therapy only those that go on. */
    static List<RecordedCondition> present(CareContext context, ConditionKind... kinds) {
        List<ConditionKind> wanted = Arrays.asList(kinds);
        return context.chart().conditions().stream()
                .filter(c -> wanted.contains(c.kind()) && c.verification() != Verification.REFUTED)
                .filter(c -> c.onset() == null || !c.onset().isAfter(context.asOf()))
                .filter(c -> c.abated() == null || c.abated().isAfter(context.asOf()))
                .toList();
    }

    static List<Evidence> evidenceOf(List<RecordedCondition> conditions) {
        return conditions.stream()
                .map(c -> new Evidence(Input.CONDITION, c.name(), c.onset(), c.source()))
                .toList();
    }

    /** Systemic doses that began between two moments, both included, oldest first. */
    static Stream<Administration> given(CareContext context, Instant from) {
        return context.chart().administrations(from, context.asOf()).stream().filter(a -> a.route() != Route.LOCAL);
    }

    static Optional<Instant> firstIl6Blocker(CareContext context) {
        return given(context, context.exposure().seriesStart())
                .filter(a -> a.drug().is(DrugClass.IL6_BLOCKER))
                .map(Administration::start)
                .findFirst();
    }
}
