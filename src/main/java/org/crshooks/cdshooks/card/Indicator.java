package org.crshooks.cdshooks.card;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How urgent a card is, from the least to the most. */
public enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 1 and less is information, 2 a warning, 3 and more critical. */
    static Indicator byGrade(int grade) {
        return grade <= 1 ? INFO : grade == 2 ? WARNING : CRITICAL;
    }

    Indicator atLeast(Indicator other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
