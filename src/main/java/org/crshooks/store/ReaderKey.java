package org.crshooks.store;

import java.util.List;

/** What stands for a patient where the patient must not be named. */
final class ReaderKey {

    private ReaderKey() {}

    /** Of the reader of a hook; the server may be null. */
    static String of(Database database, String hook, String patientId, String fhirServer) {
        return Digest.keyed(database.key(), List.of(hook, patientId, fhirServer == null ? "" : fhirServer));
    }
}
