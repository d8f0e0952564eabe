package org.crshooks.replay;

/** The command line cannot be followed; the message says why. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
