package org.crshooks.security;

import java.time.Instant;

/** Remembers which tokens were used, so that none is taken twice. */
@FunctionalInterface
public interface ReplayStore {

    /**
     * Takes note of a token.
     *
     * @param issuer the client's issuer
     * @param jti the token's id, which is unique for its issuer
     * @param until when the token stops being valid, and may be forgotten
     * @return true for exactly one caller; false where it was used before, or where it cannot be remembered
     */
    boolean firstUse(String issuer, String jti, Instant until);
}
