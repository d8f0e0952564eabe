package org.crshooks.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Therapy;
import org.crshooks.fact.Source;
import org.crshooks.text.Phrase;

/** Holds orders that are being written against the rules O. A correct order has no review (O6). */
public final class OrderChecks {

    private OrderChecks() {}

    /**
     * The orders that something speaks against, in the order they came.
     *
     * @param drafts everything being ordered; drafts are compared with one another too
     * @param checked the sources of those to check
     * @param care null where no therapy is in its window and no episode is open
     */
    public static List<OrderReview> review(
            List<DraftOrder> drafts, Set<Source> checked, PatientChart chart, CareContext care, Instant asOf) {
        if (isDeceased(chart.death(), asOf)) {
            return List.of();
        }
        OrderSituation patient = new OrderSituation(chart, care, drafts, asOf);
        Map<Integer, MedicationOrder> orders = new LinkedHashMap<>();
        Map<Integer, Set<Objection>> found = new LinkedHashMap<>();
        for (DraftOrder draft : drafts) {
            if (checked.contains(draft.order().source())) {
                orders.putIfAbsent(draft.entry(), draft.order());
                Set<Objection> objections = found.computeIfAbsent(draft.entry(), e -> new LinkedHashSet<>());
                objections(draft, patient).forEach(objections::add);
            }
        }
        List<OrderReview> reviews = new ArrayList<>();
        found.forEach((entry, objections) -> {
            if (!objections.isEmpty()) {
                reviews.add(new OrderReview(orders.get(entry), entry, gravestFirst(objections)));
            }
        });
        return List.copyOf(reviews);
    }

    private static Stream<Objection> objections(DraftOrder draft, OrderSituation patient) {
        if (!draft.readable()) {
            return patient.isCurrent()
                    ? Stream.of(Objection.warning("O6", Phrase.of("check.o6.unreadable")))
                    : Stream.empty();
        }
        MedicationOrder order = draft.order();
        if (draft.therapy() == Therapy.BISPECIFIC) {
            return BlinatumomabOrder.isOne(draft)
                    ? BlinatumomabOrder.check(draft, patient)
                    : BispecificOrder.check(draft, patient);
        }
        if (!patient.isCurrent()) {
            return Stream.empty();
        }
        if (order.drug() == Drug.TOCILIZUMAB) {
            return TocilizumabOrder.check(draft, patient);
        }
        if (order.drug().is(DrugClass.CORTICOSTEROID)) {
            return SteroidOrder.check(draft, patient);
        }
        boolean stimulates = order.drug() == Drug.SARGRAMOSTIM && patient.crsActive();
        return stimulates
                ? Stream.of(Objection.warning("O5", Phrase.of("check.o5.gm-csf"), Citations.TOPIC))
                : Stream.empty();
    }

    private static boolean isDeceased(Death death, Instant asOf) {
        return death != null && (death.at() == null || !death.at().isAfter(asOf));
    }

    private static List<Objection> gravestFirst(Set<Objection> objections) {
        return objections.stream()
                .sorted(Comparator.comparing(Objection::level).reversed())
                .toList();
    }
}
