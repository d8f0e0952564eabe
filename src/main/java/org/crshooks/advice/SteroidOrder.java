package org.crshooks.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.text.Phrase;

/** Corticosteroids before and in CRS (O2). */
final class SteroidOrder {

    /** O2: mg of dexamethasone in 24 h. */
    static final BigDecimal MOST_DEXAMETHASONE = new BigDecimal("40");
    /** O2: mg of dexamethasone or its equivalent a day, before any sign after CAR-T. */
    static final BigDecimal BEFORE_CRS = BigDecimal.TEN;
    /** O2: until the end of day 14 after CAR-T. */
    static final Duration EXPANSION = Duration.ofDays(15);
    /** O2, T19: days 0, 1 and 2. */
    static final Duration PROPHYLAXIS = Duration.ofDays(3);

    private static final String AXI_CEL = "axicabtagene-ciloleucel";

    /** Milligrams that equal 0.75 mg of dexamethasone [U]. */
    private static final Map<Drug, BigDecimal> EQUIVALENT = Map.of(
            Drug.DEXAMETHASONE, new BigDecimal("0.75"),
            Drug.METHYLPREDNISOLONE, new BigDecimal("4"),
            Drug.PREDNISONE, new BigDecimal("5"),
            Drug.PREDNISOLONE, new BigDecimal("5"),
            Drug.HYDROCORTISONE, new BigDecimal("20"));

    private SteroidOrder() {}

    static Stream<Objection> check(DraftOrder draft, OrderSituation patient) {
        MedicationOrder order = draft.order();
        if (!SteroidsBeside.isTreatment(order)) {
            return Stream.empty();
        }
        boolean dexamethasone = order.drug() == Drug.DEXAMETHASONE;
        boolean severe = patient.grade().floor() >= Band.SEVERE.from();
        boolean beforeCrs = patient.isEffectorCell() && patient.within(EXPANSION) && !patient.anySign();
        if (!dexamethasone && !severe && !beforeCrs) {
            return Stream.empty();
        }
        List<Objection> found = new ArrayList<>();
        unclear(draft, patient.dosing()).ifPresent(found::add);
        Optional<BigDecimal> day = milligramsADay(order, patient.dosing());
        if (dexamethasone) {
            mostDexamethasone(draft, patient).ifPresent(found::add);
        }
        if (beforeCrs) {
            beforeCrs(draft, patient).ifPresent(found::add);
        } else if (severe && day.isPresent()) {
            SteroidRegimens.mismatch(draft, day.get(), patient).ifPresent(found::add);
        }
        return found.stream();
    }

    /** What keeps the daily amount from being worked out. */
    private static Optional<Objection> unclear(DraftOrder draft, DoseContext body) {
        MedicationOrder order = draft.order();
        if (order.dose() == null && order.rate() != null) {
            return Optional.empty();
        }
        if (order.dose() == null) {
            return Optional.of(
                    draft.chartedRate().isEmpty()
                            ? Objection.warning("O6", Phrase.of("check.o6.dose-missing"))
                            : Objection.warning("O6", Phrase.of("check.o6.rate", draft.chartedRate())));
        }
        if (OrderedAmount.milligrams(draft.order().doseUpTo(), body).isEmpty()) {
            return Optional.of(Objection.warning(
                    "O6", Phrase.of("check.o6.dose-unit", order.dose().toString())));
        }
        return order.perDay() == null ? Optional.of(OrderedAmount.unclearTiming(order)) : Optional.empty();
    }

    private static Optional<BigDecimal> milligramsADay(MedicationOrder order, DoseContext body) {
        return OrderedAmount.microgramsADay(order, order.doseUpTo(), body).map(OrderedAmount::inMilligrams);
    }

    /** Milligrams in 24 h; without a timing those of one dose, which alone may already be too much. */
    private static BigDecimal atLeast(MedicationOrder order, DoseContext body) {
        return milligramsADay(order, body)
                .or(() -> OrderedAmount.milligrams(order.doseUpTo(), body))
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<Objection> mostDexamethasone(DraftOrder draft, OrderSituation patient) {
        DoseContext body = patient.dosing();
        BigDecimal own = atLeast(draft.order(), body);
        if (own.compareTo(MOST_DEXAMETHASONE) > 0) {
            return warning(Phrase.of("check.o2.over-40", OrderedAmount.shown(own), MOST_DEXAMETHASONE));
        }
        BigDecimal all = own.add(SteroidsBeside.sum(
                draft, patient, o -> o.drug() == Drug.DEXAMETHASONE ? atLeast(o, body) : BigDecimal.ZERO));
        boolean tooMuch = own.signum() > 0 && all.compareTo(MOST_DEXAMETHASONE) > 0;
        return tooMuch
                ? warning(Phrase.of(
                        "check.o2.over-40.sum", OrderedAmount.shown(all), OrderedAmount.shown(own), MOST_DEXAMETHASONE))
                : Optional.empty();
    }

    private static Optional<Objection> warning(Phrase text) {
        return Optional.of(Objection.warning("O2", text, Citations.TOPIC));
    }

    /** In milligrams of dexamethasone; nothing where it cannot be converted. */
    private static BigDecimal equivalent(MedicationOrder order, DoseContext body) {
        BigDecimal unit = EQUIVALENT.get(order.drug());
        return unit == null
                ? BigDecimal.ZERO
                : atLeast(order, body)
                        .multiply(EQUIVALENT.get(Drug.DEXAMETHASONE))
                        .divide(unit, MathContext.DECIMAL128);
    }

    private static Optional<Objection> beforeCrs(DraftOrder draft, OrderSituation patient) {
        Drug drug = draft.order().drug();
        DoseContext body = patient.dosing();
        if (!EQUIVALENT.containsKey(drug)) {
            return Optional.of(Objection.warning("O6", Phrase.of("check.o6.equivalent")));
        }
        BigDecimal equivalent = equivalent(draft.order(), body);
        if (equivalent.compareTo(BEFORE_CRS) > 0) {
            return warning(Phrase.of("check.o2.expansion", OrderedAmount.shown(equivalent), BEFORE_CRS));
        }
        BigDecimal all = equivalent.add(SteroidsBeside.sum(draft, patient, o -> equivalent(o, body)));
        if (equivalent.signum() > 0 && all.compareTo(BEFORE_CRS) > 0) {
            return warning(Phrase.of(
                    "check.o2.expansion.sum", OrderedAmount.shown(all), OrderedAmount.shown(equivalent), BEFORE_CRS));
        }
        boolean asStudied = drug == Drug.DEXAMETHASONE
                && equivalent.compareTo(BEFORE_CRS) == 0
                && AXI_CEL.equals(patient.product())
                && patient.within(PROPHYLAXIS);
        return asStudied
                ? Optional.of(Objection.information(
                        "O2", Phrase.of("check.o2.prophylaxis", BEFORE_CRS), Citations.ZUMA_1_COHORT_6))
                : Optional.empty();
    }
}
