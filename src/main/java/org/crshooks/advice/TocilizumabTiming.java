package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.text.Phrase;

/** The interval between tocilizumab doses: given, signed and being ordered (O1, T4). */
final class TocilizumabTiming {

    private TocilizumabTiming() {}

    static List<Objection> check(DraftOrder draft, OrderSituation patient) {
        List<Objection> found = new ArrayList<>();
        tooEarly(draft, patient).ifPresent(found::add);
        boolean repeats = isTooOften(draft.order());
        if (repeats) {
            found.add(critical(Phrase.of(
                    "check.o1.repeats", OrderedAmount.shown(draft.order().perDay()))));
        } else {
            ofOneOrder(draft, patient).ifPresent(found::add);
        }
        if (!draft.order().timing().charted().isEmpty()) {
            found.add(OrderedAmount.unclearTiming(draft.order()));
        }
        found.addAll(TocilizumabCount.check(draft, repeats, patient));
        found.addAll(notKnown(patient.treatments()));
        return found;
    }

    /** Given doses that cannot be held against the order. */
    private static List<Objection> notKnown(Treatments treatments) {
        List<Objection> found = new ArrayList<>();
        if (treatments.withoutTime() > 0) {
            found.add(Objection.warning(
                    "O6", Phrase.of("check.o6.untimed", treatments.withoutTime()), Citations.TOCILIZUMAB_LABEL));
        }
        if (treatments.known() != DosesKnown.ALL) {
            found.add(Objection.warning("O6", Phrase.of("check.o6.doses-unknown"), Citations.TOCILIZUMAB_LABEL));
        }
        return found;
    }

    private static boolean isTooOften(MedicationOrder order) {
        return order.perDay() != null
                && order.perDay().compareTo(BigDecimal.valueOf(TocilizumabRegimen.MOST_DOSES_A_DAY)) > 0;
    }

    private static Optional<Objection> tooEarly(DraftOrder draft, OrderSituation patient) {
        List<Instant> planned = PlannedDoses.ofDraft(draft.order(), patient.asOf());
        for (Instant due : planned) {
            Optional<Instant> dose = closest(patient.tocilizumabGiven().stream(), due);
            if (dose.isPresent()) {
                boolean exact = patient.treatments().allTocilizumab().stream()
                        .anyMatch(a -> a.start().equals(dose.get()));
                return Optional.of(critical(Phrase.of(
                        exact ? "check.o1.early.given" : "check.o1.early.untimed",
                        dose.get(),
                        Duration.between(dose.get(), due).abs(),
                        dose.get().plus(TocilizumabRegimen.INTERVAL))));
            }
        }
        for (Instant due : planned) {
            Optional<Instant> other = closest(others(draft, patient), due);
            if (other.isPresent()) {
                return Optional.of(critical(Phrase.of(
                        "check.o1.early.signed", other.get(), other.get().plus(TocilizumabRegimen.INTERVAL))));
            }
        }
        boolean undated = patient.signed(patient::isTocilizumab).anyMatch(o -> o.at() == null);
        return undated
                ? Optional.of(Objection.warning("O6", Phrase.of("check.o6.signed-without-time")))
                : Optional.empty();
    }

    private static Optional<Instant> closest(Stream<Instant> doses, Instant due) {
        return doses.filter(t -> TocilizumabRegimen.isTooClose(t, due)).max(Comparator.naturalOrder());
    }

    /** By signed orders, and by orders that stand before this one in the same request. */
    private static Stream<Instant> others(DraftOrder draft, OrderSituation patient) {
        return Stream.concat(
                patient.signed(patient::isTocilizumab).flatMap(o -> PlannedDoses.ofSigned(o).stream()),
                patient.draftsBefore(draft)
                        .filter(d -> d.entry() != draft.entry() && patient.isTocilizumab(d.order()))
                        .flatMap(d -> PlannedDoses.ofDraft(d.order(), patient.asOf()).stream()));
    }

    /** Two doses of one order, of one instruction or of two that both name their time. */
    private static Optional<Objection> ofOneOrder(DraftOrder draft, OrderSituation patient) {
        List<Instant> doses = new ArrayList<>(PlannedDoses.named(draft.order(), patient.asOf()));
        if (draft.order().timing().from() != null) {
            doses = new ArrayList<>(PlannedDoses.ofSigned(draft.order()));
            patient.draftsBefore(draft)
                    .filter(d ->
                            d.entry() == draft.entry() && d.order().timing().from() != null)
                    .flatMap(d -> PlannedDoses.ofSigned(d.order()).stream())
                    .forEach(doses::add);
        }
        doses.sort(Comparator.naturalOrder());
        for (int i = 1; i < doses.size(); i++) {
            Instant one = doses.get(i - 1);
            Instant next = doses.get(i);
            if (TocilizumabRegimen.isTooClose(one, next)) {
                return Optional.of(critical(Phrase.of("check.o1.early.own", one, next, Duration.between(one, next))));
            }
        }
        return Optional.empty();
    }

    static Objection critical(Phrase text) {
        return Objection.critical("O1", text, Citations.TOCILIZUMAB_LABEL, Citations.TOPIC);
    }
}
