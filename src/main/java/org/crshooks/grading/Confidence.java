package org.crshooks.grading;

import java.util.Locale;

/** Whether a grade rests on support that is charted, or on the course of the illness (CTCAE v4.0, C4f). */
public enum Confidence {
    HIGH,
    LOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
