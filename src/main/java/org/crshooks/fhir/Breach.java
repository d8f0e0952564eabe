package org.crshooks.fhir;

/** How a JSON document fails to be one that a FHIR parser may see (H6, H9). */
public enum Breach {
    /** Not one JSON value in UTF-8. */
    NOT_JSON,
    TOO_DEEP,
    /** A number with too many characters or too large an exponent. */
    ABSURD_NUMBER,
    LONG_STRING,
    LONG_NAME,
    /** A name that stands twice in one object, or more names than any resource has. */
    REPEATED_NAME,
    /** The amount of a quantity written as a string. */
    QUANTITY_AS_TEXT
}
