package org.crshooks.json;

/** The bytes are no JSON in UTF-8, or go beyond the bounds within which they are read. Says nothing of their content. */
public final class MalformedJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    public MalformedJson() {
        super("not readable as JSON", null, false, false);
    }
}
