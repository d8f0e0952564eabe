package org.crshooks.writeback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a grade reaches the record. */
public enum WriteBackMode {
    /** Not at all. */
    OFF,
    /** As a suggestion on the card, for a person to accept. */
    SUGGESTION,
    /** As an action that the EHR carries out with the response. */
    SYSTEM_ACTION,
    /** Written to the EHR's FHIR server by this service. */
    DIRECT;

    /** The name in settings, such as {@code system-action}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<WriteBackMode> fromCode(String code) {
        return Arrays.stream(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
