package org.crshooks.clinical;

import java.time.Instant;
import org.crshooks.fact.Source;

/**
 * A statement that a device (or room air) is in use.
 *
 * @param end null while it goes on or where the kind of statement has no end
 * @param reason {@link SupportReason#NOT_RECORDED} where none is charted
 * @param name the device as charted, shown where it is not recognised; may be empty
 */
public record OxygenSupport(
        Kind kind, OxygenDevice device, Instant start, Instant end, SupportReason reason, String name, Source source) {

    /** Whether it holds for a period rather than until the next statement. */
    public boolean lasts() {
        return kind != Kind.CHARTED;
    }

    /** Whether it came with the answer on oxygenation, and not with that on procedures or devices. */
    boolean isObserved() {
        return kind == Kind.CHARTED && source.reference().startsWith("Observation/");
    }

    /** Invasive ventilation as a procedure whose reason is not recorded (A4); a device in use is for an oxygen need. */
    boolean lacksReason() {
        return device == OxygenDevice.IMV && kind == Kind.PROCEDURE && reason == SupportReason.NOT_RECORDED;
    }

    /** How long the statement holds, and what a missing reason means. */
    public enum Kind {
        /** Until the next statement about the device, at most 24 h. */
        CHARTED,
        /** For its period, or until a later statement. */
        PROCEDURE,
        /** The same, from a record of the device being used. */
        DEVICE_USE
    }
}
