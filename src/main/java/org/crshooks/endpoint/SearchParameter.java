package org.crshooks.endpoint;

import java.util.List;

/**
 * One search parameter of a resource type.
 *
 * @param paths where its values stand, below the resource
 */
record SearchParameter(String name, Kind kind, List<String> paths) {

    /** How a value is compared; the types of FHIR's search. */
    enum Kind {
        TOKEN,
        DATE,
        REFERENCE,
        /** A reference that only ever means a Patient. */
        PATIENT,
        STRING,
        URI
    }

    static SearchParameter token(String name, String... paths) {
        return of(name, Kind.TOKEN, paths);
    }

    static SearchParameter date(String name, String... paths) {
        return of(name, Kind.DATE, paths);
    }

    static SearchParameter reference(String name, String... paths) {
        return of(name, Kind.REFERENCE, paths);
    }

    static SearchParameter patient(String path) {
        return of("patient", Kind.PATIENT, path);
    }

    static SearchParameter string(String name, String... paths) {
        return of(name, Kind.STRING, paths);
    }

    static SearchParameter uri(String name, String... paths) {
        return of(name, Kind.URI, paths);
    }

    private static SearchParameter of(String name, Kind kind, String... paths) {
        return new SearchParameter(name, kind, List.of(paths));
    }

    boolean isReference() {
        return kind == Kind.REFERENCE || kind == Kind.PATIENT;
    }

    /** The type as the CapabilityStatement names it. */
    String type() {
        return switch (kind) {
            case TOKEN -> "token";
            case DATE -> "date";
            case REFERENCE, PATIENT -> "reference";
            case STRING -> "string";
            case URI -> "uri";
        };
    }
}
