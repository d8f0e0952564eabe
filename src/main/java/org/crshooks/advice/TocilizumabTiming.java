package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.text.Phrase;

/** Interval and number of tocilizumab doses (O1, T4). Given doses count; signed orders keep the interval only. */
final class TocilizumabTiming {

    private TocilizumabTiming() {}

    static List<Objection> check(MedicationOrder order, OrderSituation patient) {
        List<Objection> found = new ArrayList<>();
        Instant due = due(order, patient.asOf());
        Treatments treatments = patient.treatments();
        List<Instant> given = treatments.latestTimes();
        tooEarly(order, due, given, patient).ifPresent(found::add);
        BigDecimal mostADay = BigDecimal.valueOf(TocilizumabRegimen.MOST_DOSES_A_DAY);
        if (order.perDay() != null && order.perDay().compareTo(mostADay) > 0) {
            found.add(critical(Phrase.of("check.o1.repeats", OrderedAmount.shown(order.perDay()))));
        }
        int inEpisode = treatments.count();
        if (inEpisode >= TocilizumabRegimen.MOST_DOSES) {
            found.add(critical(Phrase.of("check.o1.count", inEpisode, TocilizumabRegimen.MOST_DOSES)));
        }
        long inADay = given.stream()
                .filter(t -> t.isAfter(due.minus(TocilizumabRegimen.DAY)) && !t.isAfter(due))
                .count();
        if (inADay >= TocilizumabRegimen.MOST_DOSES_A_DAY) {
            found.add(critical(Phrase.of("check.o1.day", inADay, TocilizumabRegimen.MOST_DOSES_A_DAY)));
        }
        if (treatments.withoutTime() > 0) {
            found.add(Objection.warning(
                    "O6", Phrase.of("check.o6.untimed", treatments.withoutTime()), Citations.TOCILIZUMAB_LABEL));
        }
        if (treatments.known() != DosesKnown.ALL) {
            found.add(Objection.warning("O6", Phrase.of("check.o6.doses-unknown"), Citations.TOCILIZUMAB_LABEL));
        }
        return found;
    }

    /** An order without a time, or with one that has passed, is meant for now. */
    private static Instant due(MedicationOrder order, Instant asOf) {
        return order.at() == null || order.at().isBefore(asOf) ? asOf : order.at();
    }

    private static Optional<Objection> tooEarly(
            MedicationOrder order, Instant due, List<Instant> given, OrderSituation patient) {
        Optional<Instant> dose = given.stream().filter(t -> isTooClose(t, due)).max(Comparator.naturalOrder());
        if (dose.isPresent()) {
            boolean exact = patient.treatments().allTocilizumab().stream()
                    .anyMatch(a -> a.start().equals(dose.get()));
            return Optional.of(critical(Phrase.of(
                    exact ? "check.o1.early.given" : "check.o1.early.untimed",
                    dose.get(),
                    Duration.between(dose.get(), due).abs(),
                    dose.get().plus(TocilizumabRegimen.INTERVAL))));
        }
        List<MedicationOrder> others = others(order, patient);
        Optional<Instant> other = others.stream()
                .filter(o -> o.at() != null || o.draft())
                .map(o -> o.draft() ? due(o, patient.asOf()) : o.at())
                .filter(t -> isTooClose(t, due))
                .max(Comparator.naturalOrder());
        if (other.isPresent()) {
            return Optional.of(critical(
                    Phrase.of("check.o1.early.signed", other.get(), other.get().plus(TocilizumabRegimen.INTERVAL))));
        }
        boolean undated = others.stream().anyMatch(o -> !o.draft() && o.at() == null);
        return undated
                ? Optional.of(Objection.warning("O6", Phrase.of("check.o6.signed-without-time")))
                : Optional.empty();
    }

    /** Signed orders, and drafts that stand before this one in the same request. */
    private static List<MedicationOrder> others(MedicationOrder order, OrderSituation patient) {
        List<MedicationOrder> others = new ArrayList<>();
        patient.chart().orders().stream()
                .filter(o -> !o.draft() && isOther(o, order))
                .forEach(others::add);
        for (var draft : patient.drafts()) {
            if (draft.order().source().equals(order.source())) {
                break;
            }
            if (isOther(draft.order(), order)) {
                others.add(draft.order());
            }
        }
        return others;
    }

    private static boolean isOther(MedicationOrder other, MedicationOrder order) {
        return other.drug() == Drug.TOCILIZUMAB && !other.source().equals(order.source());
    }

    private static boolean isTooClose(Instant t, Instant due) {
        return Duration.between(t, due).abs().compareTo(TocilizumabRegimen.INTERVAL) < 0;
    }

    private static Objection critical(Phrase text) {
        return Objection.critical("O1", text, Citations.TOCILIZUMAB_LABEL, Citations.TOPIC);
    }
}
