package org.crshooks.fact;

/**
 * A three-valued (Kleene) answer. {@link #UNKNOWN} means that the chart cannot answer, which is never the same as
 * {@link #NO}.
 */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean value) {
        return value ? YES : NO;
    }

    /** The lesser of both: NO wins over UNKNOWN, UNKNOWN over YES. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The greater of both: YES wins over UNKNOWN, UNKNOWN over NO. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }

    public boolean isYes() {
        return this == YES;
    }

    public boolean isNo() {
        return this == NO;
    }

    public boolean isUnknown() {
        return this == UNKNOWN;
    }
}
