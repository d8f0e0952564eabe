package org.crshooks.security;

import java.time.Duration;
import java.time.Instant;

/** What a token must say for one client and one address; cheap, so it comes before the signature (H2). */
final class TokenRules {

    /** How far the clocks of client and service may differ. An expired token gets no such grace. */
    static final Duration SKEW = Duration.ofSeconds(60);

    static final Duration LONGEST_VALIDITY = Duration.ofMinutes(5);

    private TokenRules() {}

    /**
     * @param address the public URL of the endpoint that was called
     * @throws Unauthenticated where it breaks a rule
     */
    static void check(ClientToken token, RegisteredClient client, String address, Instant now) {
        boolean foreignKeys = token.jku() != null && !token.jku().equals(client.jku());
        require(!foreignKeys, Reason.FOREIGN_JKU);
        boolean meantForUs = token.audience().stream()
                .allMatch(audience -> audience.equals(address) || audience.equals(client.audience()));
        require(meantForUs, Reason.WRONG_AUDIENCE);
        require(now.isBefore(token.expires()), Reason.EXPIRED);
        require(!token.expires().isAfter(now.plus(LONGEST_VALIDITY).plus(SKEW)), Reason.VALID_FOR_TOO_LONG);
        require(!token.issued().isAfter(now.plus(SKEW)), Reason.ISSUED_IN_THE_FUTURE);
        boolean tooEarly = token.notBefore() != null && token.notBefore().isAfter(now.plus(SKEW));
        require(!tooEarly, Reason.ISSUED_IN_THE_FUTURE);
        boolean itsTenant = client.tenants().isEmpty()
                || token.tenant() != null && client.tenants().contains(token.tenant());
        require(itsTenant, Reason.WRONG_TENANT);
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new Unauthenticated(otherwise);
        }
    }
}
