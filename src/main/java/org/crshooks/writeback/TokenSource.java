package org.crshooks.writeback;

import java.util.Optional;
import org.crshooks.outbound.Deadline;

/** Where the token for a FHIR server comes from. */
public interface TokenSource {

    /**
     * The token to be sent; null where the server is open.
     *
     * @throws NoToken where there should be one and it cannot be had in time
     */
    String token(Deadline deadline);

    /** Another one after the server refused this; empty where there is no other. */
    default Optional<String> another(String refused, Deadline deadline) {
        return Optional.empty();
    }

    /** One token that was given, and no other. */
    static TokenSource given(String token) {
        return deadline -> token;
    }

    /** No token could be had. Its message names neither token nor patient. */
    final class NoToken extends RuntimeException {

        public NoToken(String message) {
            super(message, null, false, false);
        }
    }
}
