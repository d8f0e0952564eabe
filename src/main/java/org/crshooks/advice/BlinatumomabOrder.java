package org.crshooks.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crshooks.clinical.DraftOrder;
import org.crshooks.clinical.MedicationOrder;
import org.crshooks.text.Phrase;

/** Blinatumomab: micrograms, never milligrams (O3). */
final class BlinatumomabOrder {

    private static final BigDecimal TOLERANCE = BigDecimal.TEN;
    /** An amount in milligrams or grams, per anything. */
    private static final Pattern MILLIGRAMS =
            Pattern.compile("(?i)^[\\d.]*\\s*(m?g|milligrams?|grams?|毫克|克)(?![a-z]).*");

    private BlinatumomabOrder() {}

    static boolean isOne(DraftOrder draft) {
        return draft.order().product() != null
                && Situation.BLINATUMOMAB.equals(draft.order().product().code());
    }

    static Stream<Objection> check(DraftOrder draft, OrderSituation patient) {
        List<Objection> found = new ArrayList<>();
        Optional<BigDecimal> day = amount(draft, patient.dosing(), found);
        BispecificCourse course = BispecificCourse.of(
                        patient.chart(), draft.order().product(), patient.asOf())
                .orElse(null);
        int now = Math.max(
                course == null ? 0 : course.now().floor(), patient.grade().floor());
        if (course != null && course.highest() >= Band.GRADE_4.from()) {
            found.add(critical(Phrase.of("check.o3.after-4")));
        } else if (now >= Band.SEVERE.from()) {
            found.add(critical(Phrase.of("check.o3.active", now)));
        } else if (course != null && course.lastSevere() != null) {
            if (course.severeEpisodes() > 1) {
                found.add(Objection.warning("O4", Phrase.of("check.o4.second-3"), Citations.TOPIC));
            }
            day.flatMap(amount -> restart(amount, course, patient)).ifPresent(found::add);
        }
        return found.stream();
    }

    /** Micrograms a day where they can be worked out; what is wrong with the amount is added to {@code found}. */
    private static Optional<BigDecimal> amount(DraftOrder draft, DoseContext body, List<Objection> found) {
        MedicationOrder order = draft.order();
        Optional<BigDecimal> day =
                OrderedAmount.microgramsADay(order, draft.order().doseUpTo(), body);
        String rate = draft.chartedRate();
        boolean doseInMilligrams =
                order.dose() != null && MILLIGRAMS.matcher(order.dose().unit()).matches();
        if (doseInMilligrams || MILLIGRAMS.matcher(rate).matches()) {
            String ordered = doseInMilligrams ? order.dose().toString() : rate;
            found.add(critical(Phrase.of("check.o3.milligrams", ordered)));
        } else if (day.isPresent()) {
            tooMuch(day.get(), body).ifPresent(found::add);
        } else if (order.dose() == null) {
            found.add(Objection.warning(
                    "O6", rate.isEmpty() ? Phrase.of("check.o6.dose-missing") : Phrase.of("check.o6.rate", rate)));
        } else if (OrderedAmount.micrograms(draft.order().doseUpTo(), body).isEmpty()) {
            found.add(Objection.warning(
                    "O6", Phrase.of("check.o6.dose-unit", order.dose().toString())));
        } else {
            found.add(OrderedAmount.unclearTiming(order));
        }
        return day;
    }

    private static Optional<Objection> tooMuch(BigDecimal day, DoseContext body) {
        if (day.compareTo(BlinatumomabRestart.THEN) > 0) {
            return Optional.of(
                    critical(Phrase.of("check.o3.over-28", OrderedAmount.shown(day), BlinatumomabRestart.THEN)));
        }
        if (!body.isBelow(BlinatumomabSteroid.LOW_WEIGHT) || body.bodySurface().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal area = body.bodySurface().get();
        BigDecimal most = BlinatumomabRestart.THEN_PER_SQUARE_METRE.multiply(area);
        return OrderedAmount.isOver(day, most, TOLERANCE)
                ? Optional.of(Objection.warning(
                        "O3",
                        Phrase.of(
                                "check.o3.over-area",
                                OrderedAmount.shown(day),
                                BlinatumomabRestart.THEN_PER_SQUARE_METRE,
                                area,
                                DoseContext.printable(most)),
                        Citations.BLINATUMOMAB_LABEL))
                : Optional.empty();
    }

    /** T8: 9 µg/day until seven days have passed without a recurrence; below 45 kg by body surface. */
    private static Optional<Objection> restart(BigDecimal day, BispecificCourse course, OrderSituation patient) {
        Instant quiet = course.quietSince();
        boolean sevenDays =
                quiet != null && Duration.between(quiet, patient.asOf()).toDays() >= BlinatumomabRestart.DAYS;
        if (sevenDays) {
            return Optional.empty();
        }
        DoseContext body = patient.dosing();
        Optional<BigDecimal> area = body.bodySurface();
        boolean byArea = body.isBelow(BlinatumomabSteroid.LOW_WEIGHT);
        boolean right = body.hasWeight()
                && (byArea
                        ? area.isPresent()
                                && OrderedAmount.isAbout(
                                        day, BlinatumomabRestart.FIRST_PER_SQUARE_METRE.multiply(area.get()), TOLERANCE)
                        : day.compareTo(BlinatumomabRestart.FIRST) == 0);
        return right
                ? Optional.empty()
                : Optional.of(Objection.warning(
                        "O3",
                        Phrase.of("check.o3.restart", OrderedAmount.shown(day), BlinatumomabRestart.text(body)),
                        Citations.BLINATUMOMAB_LABEL,
                        Citations.TOPIC));
    }

    private static Objection critical(Phrase text) {
        return Objection.critical("O3", text, Citations.BLINATUMOMAB_LABEL);
    }
}
