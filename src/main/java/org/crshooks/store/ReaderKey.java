package org.crshooks.store;

import java.util.List;
import org.crshooks.cdshooks.Client;

/** What stands for a patient where the patient must not be named. */
final class ReaderKey {

    private ReaderKey() {}

    /** Of a client's reader of a hook; the server may be null. */
    static String of(Database database, Client client, String hook, String patientId, String fhirServer) {
        return Digest.keyed(
                database.key(), List.of(client.name(), hook, patientId, fhirServer == null ? "" : fhirServer));
    }
}
