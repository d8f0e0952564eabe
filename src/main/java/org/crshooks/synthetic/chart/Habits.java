package org.crshooks.synthetic.chart;

import org.crshooks.synthetic.course.Dice;

/**
 * How a ward writes: which units, which codes for oxygen.
 *
 * @param fahrenheit per cent of the temperatures that are charted in °F
 * @param kilopascal whether blood pressure is charted in kPa
 * @param oxygen style of the oxygen device
 */
public record Habits(int fahrenheit, boolean kilopascal, OxygenStyle oxygen, Dice dice) {

    /** How a device is named. */
    public enum OxygenStyle {
        SNOMED,
        OWN_CODE,
        WORDS
    }

    /** A ward that writes as textbooks do. */
    public static Habits neat(Dice dice) {
        return new Habits(0, false, OxygenStyle.SNOMED, dice);
    }
}
