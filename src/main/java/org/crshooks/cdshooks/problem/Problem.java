package org.crshooks.cdshooks.problem;

import java.util.Locale;

/** Every reason for which a request is refused, with its HTTP status and FHIR issue type. */
public enum Problem {
    MALFORMED_JSON(400, "structure"),
    NOT_AN_OBJECT(400, "structure"),
    REPEATED(400, "structure"),
    REQUIRED(400, "required"),
    WRONG_TYPE(400, "structure"),
    WRONG_HOOK(400, "value"),
    NOT_AN_ID(400, "value"),
    NOT_AN_INSTANT(400, "value"),
    NOT_ALLOWED_VALUE(400, "value"),
    NOT_A_NOTIFICATION(400, "value"),
    NOTIFICATION_OF_NOTHING(400, "required"),
    OTHER_RESOURCE(400, "conflict"),
    BAD_REQUEST(400, "invalid"),
    UNAUTHENTICATED(401, "login"),
    NOT_A_BUNDLE(400, "structure"),
    SERVER_NOT_ALLOWED(400, "value"),
    TOKEN_MISSING(401, "login"),
    EHR_REFUSED(403, "forbidden"),
    UNKNOWN_SERVICE(404, "not-found"),
    UNKNOWN_PATIENT(404, "not-found"),
    TRAJECTORY_OFF(404, "not-supported"),
    NOT_FOUND(404, "not-found"),
    METHOD(405, "not-supported"),
    NOT_ACCEPTABLE(406, "not-supported"),
    TOO_SLOW(408, "timeout"),
    NOTHING_ABOUT_THERAPY(412, "incomplete"),
    OTHER_PATIENT(412, "conflict"),
    TOKEN_OF_OTHER_PATIENT(412, "conflict"),
    TOO_LARGE(413, "too-long"),
    MEDIA_TYPE(415, "not-supported"),
    NOT_ONE_PATIENT(422, "invalid"),
    FAULT(500, "exception"),
    EHR_SILENT(502, "transient"),
    NOT_READY(503, "transient"),
    BUSY(503, "throttled"),
    STORE_DOWN(503, "transient");

    private final int status;
    private final String issueType;

    Problem(int status, String issueType) {
        this.status = status;
        this.issueType = issueType;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    String issueType() {
        return issueType;
    }

    /** The key of its sentence in the bundle {@code problems}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to answer where only a status is known, as from the servlet container. */
    public static Problem forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> TOO_SLOW;
            case 413 -> TOO_LARGE;
            case 415 -> MEDIA_TYPE;
            case 503 -> BUSY;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : FAULT;
        };
    }
}
