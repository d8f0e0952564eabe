package org.crshooks.synthetic.course;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Routine readings that nobody took. The first reading of a state is always taken, and no
 * gap becomes longer than a look-back (F3, F21).
 */
public final class Forgetfulness {

    /** Per cent of the routine readings. */
    private static final int FORGOTTEN = 4;

    private static final int PRESSURE_GAP = 5 * 60;
    private static final int TEMPERATURE_GAP = 9 * 60;

    private Forgetfulness() {}

    public static Chart in(Chart chart, Dice dice) {
        List<Round> rounds = new ArrayList<>(chart.rounds());
        for (int i = 1; i + 1 < rounds.size(); i++) {
            Round round = rounds.get(i);
            if (!round.first()) {
                round = maySkip(rounds, i, Round::hasTemperature, TEMPERATURE_GAP, dice)
                        ? round.withoutTemperature()
                        : round;
                round = maySkip(rounds, i, Round::hasPressure, PRESSURE_GAP, dice) ? round.withoutPressure() : round;
                round = maySkip(rounds, i, Round::hasSaturation, PRESSURE_GAP, dice)
                        ? round.withoutSaturation()
                        : round;
                rounds.set(i, round);
            }
        }
        return new Chart(chart.course(), rounds, chart.labs());
    }

    private static boolean maySkip(List<Round> rounds, int i, Predicate<Round> taken, int gap, Dice dice) {
        boolean forgotten = dice.chance(FORGOTTEN);
        int before = i - 1;
        while (before > 0 && !taken.test(rounds.get(before))) {
            before--;
        }
        return forgotten && rounds.get(i + 1).minute() - rounds.get(before).minute() <= gap;
    }
}
