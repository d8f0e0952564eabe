package org.crshooks.replay;

/** The command line cannot be followed; the message says why. */
public final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Misuse(String message) {
        super(message);
    }
}
