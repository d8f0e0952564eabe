package org.crshooks.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.text.Phrase;

/** Tocilizumab against T4 (O1). */
final class TocilizumabOrder {

    /** O1: per cent over or under. */
    static final BigDecimal NOTABLE = BigDecimal.TEN;
    /** O1: per cent over. */
    static final BigDecimal GRAVE = new BigDecimal("25");

    private TocilizumabOrder() {}

    static Stream<Objection> check(DraftOrder draft, OrderSituation patient) {
        List<Objection> found = new ArrayList<>(amount(draft, patient));
        found.addAll(TocilizumabTiming.check(draft, patient));
        MedicationOrder order = draft.order();
        if (order.route() == Route.NOT_CHARTED) {
            found.add(Objection.warning("O6", Phrase.of("check.o6.route-missing")));
        } else if (order.route() != Route.INTRAVENOUS) {
            found.add(Objection.warning("O1", Phrase.of("check.o1.route"), Citations.TOCILIZUMAB_LABEL));
        }
        boolean forIcans = draft.order().indication() == ConditionKind.ICANS || patient.icansCharted();
        if (forIcans && !patient.crsActive()) {
            found.add(Objection.warning("O1", Phrase.of("check.o1.icans"), Citations.TOPIC));
        } else if (!patient.anySign()) {
            found.add(Objection.warning("O1", Phrase.of("check.o1.no-sign"), Citations.TOPIC));
        }
        if (order.infusion() != null && order.infusion().compareTo(TocilizumabRegimen.INFUSION_HOURS) != 0) {
            BigDecimal hours = OrderedAmount.shown(order.infusion());
            found.add(Objection.information("O1", Phrase.of("check.o1.infusion", hours), Citations.TOCILIZUMAB_LABEL));
        }
        if (patient.dosing().isBelowTocilizumabLabel()) {
            found.add(Objection.information("O1", Phrase.of("check.o1.age"), Citations.TOCILIZUMAB_LABEL));
        }
        return found.stream();
    }

    private static List<Objection> amount(DraftOrder draft, OrderSituation patient) {
        MedicationOrder order = draft.order();
        DoseContext body = patient.dosing();
        if (order.dose() == null) {
            return List.of(Objection.warning("O6", Phrase.of("check.o6.dose-missing")));
        }
        if (!OrderedAmount.isMass(order.dose())
                || !OrderedAmount.isMass(draft.order().doseUpTo())) {
            return List.of(Objection.warning(
                    "O6", Phrase.of("check.o6.dose-unit", order.dose().toString())));
        }
        Dose rule = TocilizumabRegimen.dose(body);
        Optional<BigDecimal> least = OrderedAmount.milligrams(order.dose(), body);
        Optional<BigDecimal> most = OrderedAmount.milligrams(draft.order().doseUpTo(), body);
        List<Objection> found = new ArrayList<>();
        boolean overMaximum = most.isPresent() && most.get().compareTo(TocilizumabRegimen.MOST) > 0;
        if (overMaximum) {
            Phrase text = Phrase.of(
                    "check.o1.over-maximum",
                    OrderedAmount.shown(most.get()),
                    TocilizumabRegimen.MOST,
                    rule.arithmetic());
            found.add(Objection.critical("O1", text, Citations.TOCILIZUMAB_LABEL));
        }
        if (rule.amount() == null) {
            found.add(Objection.warning(
                    "O1", Phrase.of("check.o1.no-weight", rule.arithmetic()), Citations.TOCILIZUMAB_LABEL));
        } else if (least.isPresent() && most.isPresent() && !overMaximum) {
            against(least.get(), most.get(), rule, patient).ifPresent(found::add);
        } else if (least.isEmpty() || most.isEmpty()) {
            found.add(Objection.warning(
                    "O6", Phrase.of("check.o6.dose-unit", order.dose().toString())));
        }
        return found;
    }

    private static Optional<Objection> against(BigDecimal least, BigDecimal most, Dose rule, OrderSituation patient) {
        BigDecimal expected = rule.amount();
        BigDecimal lowest = lowest(expected, patient);
        if (OrderedAmount.isOver(most, expected, NOTABLE)) {
            Objection.Level level =
                    OrderedAmount.isOver(most, expected, GRAVE) ? Objection.Level.CRITICAL : Objection.Level.WARNING;
            Phrase text = Phrase.of(
                    "check.o1.over",
                    OrderedAmount.shown(most),
                    OrderedAmount.percentOff(most, expected),
                    expected,
                    rule.arithmetic());
            return Optional.of(Objection.of("O1", level, text, Citations.TOCILIZUMAB_LABEL, Citations.TOPIC));
        }
        if (OrderedAmount.isUnder(least, lowest, NOTABLE)) {
            Phrase text = Phrase.of(
                    "check.o1.under",
                    OrderedAmount.shown(least),
                    OrderedAmount.percentOff(least, expected),
                    expected,
                    rule.arithmetic());
            return Optional.of(Objection.warning("O1", text, Citations.TOCILIZUMAB_LABEL, Citations.TOPIC));
        }
        return Optional.empty();
    }

    /** T7 prints 8 mg/kg for bispecifics at any weight; below 30 kg both amounts are correct. */
    private static BigDecimal lowest(BigDecimal expected, OrderSituation patient) {
        return patient.care().exposure().therapy() == Therapy.BISPECIFIC
                ? TocilizumabRegimen.doseAsPrintedForBispecifics(patient.dosing())
                        .amount()
                        .min(expected)
                : expected;
    }
}
