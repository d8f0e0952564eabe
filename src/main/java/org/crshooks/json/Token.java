package org.crshooks.json;

/** What a JSON document is made of. */
public enum Token {
    START_OBJECT,
    END_OBJECT,
    START_ARRAY,
    END_ARRAY,
    /** The name of a member; its value follows. */
    NAME,
    STRING,
    INTEGER,
    /** A number with a point or an exponent. */
    DECIMAL,
    TRUE,
    FALSE,
    NULL;

    public boolean isStart() {
        return this == START_OBJECT || this == START_ARRAY;
    }
}
