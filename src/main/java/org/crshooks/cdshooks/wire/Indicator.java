package org.crshooks.cdshooks.wire;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How urgent a card is. */
public enum Indicator {
    INFO,
    WARNING,
    CRITICAL;

    /** The word on the wire. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
