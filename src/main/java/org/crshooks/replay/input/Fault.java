package org.crshooks.replay.input;

import java.util.Locale;

/** Why a part of the input was not used. */
public enum Fault {
    /** Not one JSON value in UTF-8. */
    NOT_JSON,
    /** A number, name, string or depth that no resource has (H6), a name that stands twice, or an amount as text. */
    LIMIT_BROKEN,
    /** Longer than any resource. */
    TOO_LONG,
    /** JSON that is no FHIR resource. */
    NO_RESOURCE,
    /** The patient that it is about is not named by a reference to a Patient. */
    NO_PATIENT,
    /** An OperationOutcome that reports an error of the export. */
    EXPORT_ERROR,
    /** The file ends before its content does; what came before is used. */
    TRUNCATED,
    /** The file cannot be read to its end. */
    UNREADABLE_FILE,
    /** A line of the CSV of grades that names no patient, scale and grade. */
    NO_GRADE;

    /** The code in ignored.csv. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
