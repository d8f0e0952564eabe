package org.crshooks.fhir;

import java.util.Optional;
import org.crshooks.json.MalformedJson;
import org.crshooks.json.Token;

/** Judges a whole document by the limits that hold for every byte from outside, before a FHIR parser sees it (H6). */
public final class JsonLimits {

    /** Characters of a number. */
    public static final int LONGEST_NUMBER = ByteGuard.MAX_NUMBER;

    /** The exponent of a number, either way. */
    public static final int LARGEST_EXPONENT = ByteGuard.MAX_EXPONENT;

    /** Characters of a string. */
    public static final int LONGEST_STRING = ByteGuard.MAX_STRING;

    private JsonLimits() {}

    /** The first limit that the document breaks; empty where it is one JSON value within all of them. */
    public static Optional<Breach> firstBreach(byte[] document) {
        try {
            ByteGuard guard = ByteGuard.over(document, 0, document.length);
            Token first = guard.next();
            if (first == null) {
                return Optional.of(Breach.NOT_JSON);
            }
            guard.skip(first);
            return guard.next() == null ? Optional.ofNullable(guard.first()) : Optional.of(Breach.NOT_JSON);
        } catch (MalformedJson | TooMuch unreadable) {
            return Optional.of(Breach.NOT_JSON);
        }
    }
}
