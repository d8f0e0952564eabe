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

    Indicator atLeast(Indicator other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
