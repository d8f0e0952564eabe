package org.crshooks.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.OrderTiming;

/** When tocilizumab will be given by orders (O1). */
final class PlannedDoses {

    /** One more than any episode allows: what comes after it changes no answer. */
    private static final int MOST = TocilizumabRegimen.MOST_DOSES + 1;

    private PlannedDoses() {}

    /** By an order being written: without a time, or with one that has passed, it is meant for now. Oldest first. */
    static List<Instant> ofDraft(MedicationOrder order, Instant asOf) {
        return named(order, order.at() == null || order.at().isBefore(asOf) ? asOf : order.at()).stream()
                .map(t -> t.isBefore(asOf) ? asOf : t)
                .toList();
    }

    /** By a signed order; none where it carries no time. Of one without an end, the first. Oldest first. */
    static List<Instant> ofSigned(MedicationOrder order) {
        return order.at() == null ? List.of() : named(order, order.at());
    }

    /** As the order names them; a repeat without an end is its first dose. */
    static List<Instant> named(MedicationOrder order, Instant first) {
        OrderTiming timing = order.timing();
        if (timing.moments().size() > 1) {
            return timing.moments();
        }
        List<Instant> doses = new ArrayList<>(List.of(first));
        if (timing.interval() == null || timing.isEndless()) {
            return doses;
        }
        int most = timing.count() == null ? MOST : Math.min(MOST, timing.count());
        Instant next = first.plus(timing.interval());
        while (doses.size() < most && (timing.until() == null || next.isBefore(timing.until()))) {
            doses.add(next);
            next = next.plus(timing.interval());
        }
        return doses;
    }

    /**
     * By signed orders, and not given yet: each given dose within 8 h of a planned one is that dose, and one that is
     * overdue for longer may have been given without anybody charting it.
     */
    static List<Instant> pending(OrderSituation patient) {
        List<Instant> given = new ArrayList<>(patient.tocilizumabGiven());
        List<Instant> pending = new ArrayList<>();
        patient.signed(patient::isTocilizumab)
                .flatMap(order -> ofSigned(order).stream())
                .sorted()
                .forEach(planned -> {
                    Instant same = given.stream()
                            .filter(t -> TocilizumabRegimen.isTooClose(t, planned))
                            .findFirst()
                            .orElse(null);
                    boolean overdue = planned.isBefore(patient.asOf().minus(TocilizumabRegimen.INTERVAL));
                    if (!given.remove(same) && !overdue) {
                        pending.add(planned);
                    }
                });
        return pending;
    }

    /** By the other drafts of the request, up to a moment; of those for that very moment, the ones that stand before. */
    static List<Instant> before(DraftOrder draft, Instant dose, OrderSituation patient) {
        return Stream.concat(
                        doses(patient.draftsBefore(draft), patient).filter(t -> !t.isAfter(dose)),
                        doses(patient.draftsAfter(draft), patient).filter(t -> t.isBefore(dose)))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Stream<Instant> doses(Stream<DraftOrder> drafts, OrderSituation patient) {
        return drafts.map(DraftOrder::order)
                .filter(patient::isTocilizumab)
                .flatMap(order -> ofDraft(order, patient.asOf()).stream());
    }
}
