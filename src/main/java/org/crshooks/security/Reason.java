package org.crshooks.security;

/** Why a token was not accepted. It is written to the log; the caller is told nothing. */
public enum Reason {
    NO_TOKEN,
    TOO_LONG,
    MALFORMED,
    ALGORITHM_NOT_ALLOWED,
    HEADER_NOT_ALLOWED,
    CLAIM_MISSING,
    UNKNOWN_ISSUER,
    FOREIGN_JKU,
    WRONG_AUDIENCE,
    EXPIRED,
    VALID_FOR_TOO_LONG,
    ISSUED_IN_THE_FUTURE,
    WRONG_TENANT,
    UNKNOWN_KEY,
    WRONG_SIGNATURE,
    USED_BEFORE,
    WRONG_ADMIN_TOKEN,
    WRONG_SUBSCRIPTION_SECRET
}
