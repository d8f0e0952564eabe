package org.crshooks.security;

/** A token that is not accepted. Names the reason, never the token. */
final class Unauthenticated extends RuntimeException {

    private final Reason reason;

    Unauthenticated(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
