package org.crshooks.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.OrderTiming;
import org.crshooks.text.Phrase;

/**
 * How many tocilizumab doses an order leads to, in the episode and in 24 h (O1, T4). Given doses count, those of signed
 * orders that are still to come, and those of other drafts that come before.
 */
final class TocilizumabCount {

    private TocilizumabCount() {}

    /** @param repeats whether the order by itself is objected to as too often, so that it need not be said again */
    static List<Objection> check(DraftOrder draft, boolean repeats, OrderSituation patient) {
        List<Instant> doses = PlannedDoses.ofDraft(draft.order(), patient.asOf());
        List<Instant> pending = PlannedDoses.pending(patient);
        List<Objection> found = new ArrayList<>();
        inEpisode(draft, doses, pending, patient)
                .or(() -> repeats ? Optional.empty() : withoutEnd(draft, doses.get(0), pending, patient))
                .ifPresent(found::add);
        inADay(draft, doses, pending, repeats, patient).ifPresent(found::add);
        return found;
    }

    private static Optional<Objection> inEpisode(
            DraftOrder draft, List<Instant> doses, List<Instant> pending, OrderSituation patient) {
        int most = TocilizumabRegimen.MOST_DOSES;
        int given = patient.treatments().count();
        if (given >= most) {
            return critical(Phrase.of("check.o1.count", given, most));
        }
        int last = doses.size() - 1;
        int ordered = pending.size()
                + PlannedDoses.before(draft, doses.get(last), patient).size()
                + doses.size();
        return given + ordered > most
                ? critical(Phrase.of("check.o1.count.ordered", given + ordered, given, ordered, most))
                : Optional.empty();
    }

    /** A repeat that nothing ends, and whose fifth dose lies where CRS is still expected. */
    private static Optional<Objection> withoutEnd(
            DraftOrder draft, Instant first, List<Instant> pending, OrderSituation patient) {
        OrderTiming timing = draft.order().timing();
        Instant windowEnds = patient.care().exposure().expectedUntil();
        if (!timing.isEndless() || windowEnds == null) {
            return Optional.empty();
        }
        int before = patient.treatments().count()
                + pending.size()
                + PlannedDoses.before(draft, first, patient).size();
        Instant fifth = first.plus(timing.interval().multipliedBy(TocilizumabRegimen.MOST_DOSES - before));
        return fifth.isAfter(windowEnds)
                ? Optional.empty()
                : critical(Phrase.of("check.o1.count.endless", fifth, TocilizumabRegimen.MOST_DOSES));
    }

    private static Optional<Objection> inADay(
            DraftOrder draft, List<Instant> doses, List<Instant> pending, boolean repeats, OrderSituation patient) {
        int most = TocilizumabRegimen.MOST_DOSES_A_DAY;
        for (Instant dose : doses) {
            long given = dayUpTo(dose, patient.tocilizumabGiven().stream());
            if (given >= most) {
                return critical(Phrase.of("check.o1.day", given, most));
            }
            Stream<Instant> ordered = Stream.of(pending, PlannedDoses.before(draft, dose, patient), upTo(dose, doses))
                    .flatMap(List::stream);
            long all = given + dayUpTo(dose, ordered);
            if (all > most && !repeats) {
                return critical(Phrase.of("check.o1.day.ordered", all, dose, given, most));
            }
        }
        return Optional.empty();
    }

    private static List<Instant> upTo(Instant dose, List<Instant> doses) {
        return doses.stream().filter(t -> !t.isAfter(dose)).toList();
    }

    private static long dayUpTo(Instant dose, Stream<Instant> doses) {
        return doses.filter(t -> t.isAfter(dose.minus(TocilizumabRegimen.DAY)) && !t.isAfter(dose))
                .count();
    }

    private static Optional<Objection> critical(Phrase text) {
        return Optional.of(TocilizumabTiming.critical(text));
    }
}
