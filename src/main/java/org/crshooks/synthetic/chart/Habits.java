package org.crshooks.synthetic.chart;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dice;
import org.crshooks.synthetic.course.Round;
import org.crshooks.synthetic.course.Span;
import org.crshooks.synthetic.truth.Truth;

/**
 * How the chart of one patient is kept.
 *
 * @param zone of the times that are written
 * @param fahrenheit per cent of the temperatures that are charted in °F
 * @param kilopascal whether blood pressure is charted in kPa
 * @param pounds whether the weight is charted in lb
 * @param fraction whether FiO2 is charted as a fraction
 * @param oxygen style of the oxygen device
 * @param untidy whether there are mistakes: artefacts, duplicates, corrections, entries in error, devices of others
 * @param losses what is missing on purpose
 * @param gap first and last minute of the gap, where there is one
 */
public record Habits(
        ZoneOffset zone,
        int fahrenheit,
        boolean kilopascal,
        boolean pounds,
        boolean fraction,
        OxygenStyle oxygen,
        boolean untidy,
        Set<Loss> losses,
        Span gap) {

    private static final Span NO_GAP = new Span(0, -1);

    /** How a device is named. */
    public enum OxygenStyle {
        SNOMED,
        OWN_CODE,
        WORDS
    }

    /** A ward that writes as textbooks do. */
    public static Habits neat() {
        return new Habits(
                ZoneOffset.UTC, 0, false, false, false, OxygenStyle.SNOMED, false, EnumSet.noneOf(Loss.class), NO_GAP);
    }

    /** A ward as they are. */
    public static Habits usual(Dice dice) {
        return new Habits(
                dice.pick(
                        List.of(ZoneOffset.UTC, ZoneOffset.ofHours(8), ZoneOffset.ofHours(-5), ZoneOffset.ofHours(1))),
                dice.pick(List.of(0, 0, 20, 100)),
                dice.chance(5),
                dice.chance(15),
                dice.chance(20),
                dice.pick(List.of(OxygenStyle.values())),
                true,
                EnumSet.noneOf(Loss.class),
                NO_GAP);
    }

    /** The same ward on days on which much goes wrong. */
    public Habits losing(Course course, List<Truth> truth, Dice dice) {
        List<Loss> possible = Loss.possible(course, truth);
        Set<Loss> losses = EnumSet.of(dice.pick(possible));
        if (dice.chance(30)) {
            losses.add(dice.pick(possible));
        }
        int from = dice.between(0, Math.max(1, course.until() - 1440));
        return new Habits(
                zone,
                fahrenheit,
                kilopascal,
                pounds,
                fraction,
                oxygen,
                untidy,
                losses,
                new Span(from, from + dice.hours(8, 20)));
    }

    /** Whether the whole round is missing. */
    boolean loses(Round round) {
        boolean inGap = gap.least() <= round.minute() && round.minute() <= gap.most();
        return losses.contains(Loss.GAP) && inGap;
    }

    boolean lost(Loss loss) {
        return losses.contains(loss);
    }
}
