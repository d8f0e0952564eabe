package org.crshooks.endpoint;

/** A body that is not taken; the message is for the caller and holds nothing of the body. */
final class UnfitBody extends RuntimeException {

    UnfitBody(String message) {
        super(message);
    }
}
