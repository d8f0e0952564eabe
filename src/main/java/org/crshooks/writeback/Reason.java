package org.crshooks.writeback;

import java.util.Locale;

/** Why something was not written. */
public enum Reason {
    /** The scopes of the token do not include it: not attempted. */
    NO_SCOPE,
    /** No token was issued. */
    NO_TOKEN,
    /** 401. */
    TOKEN_REFUSED,
    /** 403. */
    FORBIDDEN,
    /** 404, 405, 410, 501. */
    NOT_SUPPORTED,
    /** 409, 412. */
    CONFLICT,
    /** 400, 422 and the like. */
    REJECTED,
    /** 429, 503. */
    BUSY,
    /** Other 5xx. */
    SERVER_ERROR,
    /** 3xx: never followed. */
    REDIRECTED,
    /** No answer before the deadline. */
    TIMED_OUT,
    /** No connection, or it broke. */
    NO_CONNECTION,
    /** An answer that cannot be what it should be. */
    UNREADABLE,
    /** This service itself. */
    FAULT;

    /** The wire name, such as {@code no-scope}; also the end of the message key. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason ofStatus(int status) {
        return switch (status) {
            case 401 -> TOKEN_REFUSED;
            case 403 -> FORBIDDEN;
            case 404, 405, 410, 501 -> NOT_SUPPORTED;
            case 408, 504 -> TIMED_OUT;
            case 409, 412 -> CONFLICT;
            case 429, 503 -> BUSY;
            default -> ofClass(status / 100);
        };
    }

    private static Reason ofClass(int hundreds) {
        return switch (hundreds) {
            case 3 -> REDIRECTED;
            case 4 -> REJECTED;
            case 5 -> SERVER_ERROR;
            default -> UNREADABLE;
        };
    }
}
