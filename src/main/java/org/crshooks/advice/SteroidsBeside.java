package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.OrderTiming;
import org.crshooks.clinical.Route;

/**
 * Corticosteroids ordered for the same time as one that is being written (O2): by what stands before it in the request,
 * and by signed orders. What is replaced, or follows, is not given beside it.
 */
final class SteroidsBeside {

    /** How long a single dose counts. */
    private static final Duration DAY = Duration.ofHours(24);

    private SteroidsBeside() {}

    /** Of each order the instructions that run together; of those that follow each other, the most. */
    static BigDecimal sum(DraftOrder draft, OrderSituation patient, Function<MedicationOrder, BigDecimal> amount) {
        Map<Object, Map<Object, BigDecimal>> orders = Stream.concat(
                        patient.draftsBefore(draft)
                                .filter(d -> isBeside(d, draft, patient.asOf()))
                                .map(d -> new Part("draft " + d.entry(), d.order())),
                        patient.signed(order -> overlap(order, draft.order(), patient.asOf()))
                                .map(order -> new Part(order.source(), order)))
                .filter(part -> isTreatment(part.order()))
                .collect(Collectors.groupingBy(
                        Part::of,
                        Collectors.groupingBy(
                                part -> "" + part.order().timing().sequence(),
                                Collectors.reducing(BigDecimal.ZERO, p -> amount.apply(p.order()), BigDecimal::add))));
        return orders.values().stream()
                .map(sequences -> sequences.values().stream()
                        .max(Comparator.naturalOrder())
                        .orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An instruction, and what tells its order from others. */
    private record Part(Object of, MedicationOrder order) {}

    /** Systemic, and not for another purpose, which this check has nothing to say of. */
    static boolean isTreatment(MedicationOrder order) {
        return order.drug().is(DrugClass.CORTICOSTEROID)
                && order.route() != Route.LOCAL
                && !order.reason().forCrs().isNo()
                && order.indication() != ConditionKind.ICANS;
    }

    private static boolean isBeside(DraftOrder other, DraftOrder draft, Instant asOf) {
        MedicationOrder one = other.order();
        MedicationOrder two = draft.order();
        if (other.entry() == draft.entry()) {
            return ("" + one.timing().sequence()).equals("" + two.timing().sequence()) && overlap(one, two, asOf);
        }
        return !one.replaces(two) && !two.replaces(one) && overlap(one, two, asOf);
    }

    private static boolean overlap(MedicationOrder one, MedicationOrder two, Instant asOf) {
        return from(one, asOf).isBefore(until(two, asOf)) && from(two, asOf).isBefore(until(one, asOf));
    }

    private static Instant from(MedicationOrder order, Instant asOf) {
        if (order.timing().from() != null) {
            return order.timing().from();
        }
        Instant since = order.at() == null ? asOf : order.at();
        // a draft is meant for now at the earliest
        return order.draft() && since.isBefore(asOf) ? asOf : since;
    }

    /** The end of time where nothing ends it. */
    private static Instant until(MedicationOrder order, Instant asOf) {
        OrderTiming timing = order.timing();
        Instant first = from(order, asOf);
        if (timing.until() != null) {
            return timing.until();
        }
        if (timing.interval() != null && timing.count() != null) {
            return first.plus(timing.interval().multipliedBy(timing.count()));
        }
        boolean once = timing.count() != null && timing.count() == 1;
        if (timing.moments().isEmpty() || timing.interval() != null) {
            return once ? first.plus(DAY) : Instant.MAX;
        }
        return timing.moments().get(timing.moments().size() - 1).plus(DAY);
    }
}
