package org.crshooks.cdshooks.fetch;

/** How a question to a FHIR server ended. */
public enum Ending {
    ANSWERED,
    /** The server has nothing at that address, or no longer. */
    NOT_FOUND,
    /** The server did not let us read. */
    REFUSED,
    /** No connection, another status, or an answer that cannot be used. */
    FAILED,
    /** Not answered before the deadline. */
    TOO_SLOW;

    static Ending ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> REFUSED;
            case 404, 410 -> NOT_FOUND;
            default -> FAILED;
        };
    }
}
