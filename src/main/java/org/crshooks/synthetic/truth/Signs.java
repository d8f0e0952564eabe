package org.crshooks.synthetic.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crshooks.synthetic.course.Bolus;
import org.crshooks.synthetic.course.Breathing;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.LabTest;
import org.crshooks.synthetic.course.LabValue;
import org.crshooks.synthetic.course.Round;
import org.crshooks.synthetic.course.Support;

/** When each sign is there, after the look-backs of rules F2, F3, F12, F17 and F18. */
final class Signs {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Chart chart;
    private final int limit;

    Signs(Chart chart) {
        this.chart = chart;
        this.limit = chart.course().person().systolicLimit();
    }

    /** Minutes of the readings of 38.0 °C and more since the first causal dose. */
    List<Integer> feverReadings() {
        return rounds(r -> r.minute() >= 0 && r.temperature() >= 380);
    }

    /** Minutes of all readings of temperature since the first causal dose. */
    List<Integer> temperatures() {
        return rounds(r -> r.minute() >= 0 && r.hasTemperature());
    }

    /** F2. */
    Times fever() {
        return Times.lasting(feverReadings(), DAY);
    }

    /** F21 (a), the antipyretic aside: two readings in 24 h, the newest 12 h old at most, none of them fever. */
    Times afebrile() {
        List<Integer> all = temperatures();
        Times two = Times.NEVER;
        for (int i = 1; i < all.size(); i++) {
            two = all.get(i) - all.get(i - 1) <= DAY ? two.or(Times.closed(all.get(i), all.get(i - 1) + DAY)) : two;
        }
        return two.and(Times.lasting(all, 12 * HOUR)).and(fever().not());
    }

    /** F3, F11, F12. */
    Times hypotension() {
        return Times.lasting(rounds(this::isLow), 6 * HOUR).or(Times.lasting(boluses(), 12 * HOUR));
    }

    /** F3. */
    Times pressureKnown() {
        return Times.lasting(rounds(Round::hasPressure), 6 * HOUR);
    }

    /** X1, M5: the latest reading is low. */
    Times stillLow() {
        Times low = Times.NEVER;
        List<Round> read = chart.rounds().stream().filter(Round::hasPressure).toList();
        for (int i = 0; i < read.size(); i++) {
            if (isLow(read.get(i))) {
                int minute = read.get(i).minute();
                Times sixHours = Times.closed(minute, minute + 6 * HOUR);
                int next = i + 1 < read.size() ? read.get(i + 1).minute() : Integer.MAX_VALUE / 4;
                low = low.or(sixHours.and(Times.between(minute, next)));
            }
        }
        return low;
    }

    /** N1: two boluses within 24 h. */
    Times severalBoluses() {
        List<Integer> all = boluses();
        Times several = Times.NEVER;
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i) - all.get(i - 1) <= DAY) {
                several = several.or(Times.closed(all.get(i), all.get(i - 1) + DAY));
            }
        }
        return several;
    }

    List<Integer> boluses() {
        return chart.course().boluses().stream().map(Bolus::minute).toList();
    }

    /** F18: oxygen above what is had at home, or a saturation below 90 % on room air in 6 h. */
    Times hypoxia() {
        Predicate<Round> low = r -> r.hasSaturation() && r.saturation() < 90 && !isCounted(r.breathing());
        return oxygen(b -> true).or(Times.lasting(rounds(low), 6 * HOUR));
    }

    /** A saturation that tells whether oxygen is needed: without oxygen that counts. */
    Times oxygenationKnown() {
        return Times.lasting(rounds(r -> r.hasSaturation() && !isCounted(r.breathing())), 6 * HOUR);
    }

    /** Counted oxygen of this kind. */
    Times oxygen(Predicate<Breathing> kind) {
        List<Integer> changes = new ArrayList<>(chart.course().breathing().changes());
        int until = chart.course().until();
        Times on = Times.NEVER;
        for (int i = 0; i < changes.size(); i++) {
            Breathing state = chart.course().breathing().at(changes.get(i));
            int to = i + 1 < changes.size() ? changes.get(i + 1) : until + 1;
            if (isCounted(state) && kind.test(state)) {
                on = on.or(Times.between(changes.get(i), to));
            }
        }
        return on;
    }

    private boolean isCounted(Breathing state) {
        return state.support().isOxygen() && state.flow() != chart.course().homeOxygen()
                || state.support().isVentilation();
    }

    /** F17: charted; else 20 + 4 × L/min on a cannula up to 6 L/min, and 40 or more by a mask. */
    static boolean isFio2Of40(Breathing state) {
        if (state.fio2() > 0) {
            return state.fio2() >= 40;
        }
        return switch (state.support()) {
            case NASAL_CANNULA -> state.flow() > 60 || 200 + 4 * state.flow() >= 400;
            case SIMPLE_FACE_MASK, HFNC -> true;
            default -> false;
        };
    }

    /** A7: a mask, high flow, or a cannula above 6 L/min. */
    static boolean isHighFlow(Breathing state) {
        return state.support() == Support.NASAL_CANNULA
                ? state.flow() > 60
                : !state.support().isVentilation();
    }

    /** While the latest result of 72 h, since the first causal dose, fulfils the condition (F20). */
    Times latest(LabTest test, Predicate<LabValue> condition) {
        List<LabValue> results = chart.labs().stream()
                .filter(v -> v.test() == test && v.minute() >= 0)
                .toList();
        Times times = Times.NEVER;
        for (int i = 0; i < results.size(); i++) {
            LabValue value = results.get(i);
            if (condition.test(value)) {
                Times held = Times.closed(value.minute(), value.minute() + 3 * DAY);
                int next = i + 1 < results.size() ? results.get(i + 1).minute() : Integer.MAX_VALUE / 4;
                times = times.or(held.and(Times.between(value.minute(), next)));
            }
        }
        return times;
    }

    private boolean isLow(Round round) {
        return round.hasPressure() && round.systolic() < limit;
    }

    private List<Integer> rounds(Predicate<Round> condition) {
        return chart.rounds().stream().filter(condition).map(Round::minute).toList();
    }
}
