package org.crshooks.cdshooks.problem;

/** An answer that was begun cannot be finished: its connection is cut, so that nobody takes the part for the whole. */
public final class CutShort extends RuntimeException {

    public CutShort() {
        super("an answer was cut short", null, false, false);
    }
}
