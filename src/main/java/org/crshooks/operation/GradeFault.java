package org.crshooks.operation;

import java.util.Locale;

/** Every reason for which the operation is refused, with its HTTP status and FHIR issue type. */
public enum GradeFault {
    MALFORMED(400, "structure"),
    NOT_PARAMETERS(400, "structure"),
    CHART_OR_PATIENT(400, "required"),
    CHART_AND_PATIENT(400, "invalid"),
    PATIENT_IN_ADDRESS(400, "invalid"),
    REPEATED(400, "structure"),
    UNKNOWN_PARAMETER(400, "not-supported"),
    WRONG_TYPE(400, "structure"),
    NOT_AN_INSTANT(400, "value"),
    IN_THE_FUTURE(400, "value"),
    UNKNOWN_SCALE(400, "code-invalid"),
    NOT_A_PATIENT_REFERENCE(400, "value"),
    OTHER_SERVER(400, "value"),
    UNUSABLE_CHART(400, "structure"),
    NO_STORED_PATIENTS(404, "not-supported"),
    UNKNOWN_PATIENT(404, "not-found"),
    TOO_LARGE(413, "too-long"),
    MEDIA_TYPE(415, "not-supported"),
    NOT_ONE_PATIENT(422, "business-rule"),
    PATIENT_WITHOUT_ID(422, "required"),
    NOTHING_ABOUT_THERAPY(422, "incomplete"),
    FAULT(500, "exception"),
    SERVER_FAILED(502, "transient"),
    SERVER_REFUSED(502, "security"),
    OTHER_PATIENT(502, "conflict"),
    SERVER_TOO_SLOW(504, "timeout");

    private final int status;
    private final String issueType;

    GradeFault(int status, String issueType) {
        this.status = status;
        this.issueType = issueType;
    }

    int status() {
        return status;
    }

    String issueType() {
        return issueType;
    }

    /** The key of its sentence in the bundle {@code problems}. */
    String key() {
        return "grade." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
