package org.crshooks.fhir;

/** An answer that is not read to its end, because it would take more than any chart needs. */
final class TooMuch extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooMuch() {
        super("more than any chart needs", null, false, false);
    }
}
