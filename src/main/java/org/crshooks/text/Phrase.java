package org.crshooks.text;

import java.util.List;

/**
 * A sentence that is not yet in any language: a key of the message bundles and its arguments. Arguments may be strings,
 * integers, {@link java.math.BigDecimal}, {@link java.time.Instant}, {@link java.time.Duration} or further phrases.
 */
public record Phrase(String key, List<Object> arguments) {

    public Phrase {
        arguments = List.copyOf(arguments);
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
