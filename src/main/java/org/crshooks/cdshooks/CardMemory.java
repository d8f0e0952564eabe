package org.crshooks.cdshooks;

import org.crshooks.cdshooks.card.Earlier;

/** Remembers for a limited time which cards were shown for a patient, and which of them were answered. */
@FunctionalInterface
public interface CardMemory {

    /**
     * What the reader of this request was shown before. Where it cannot be known in time, nothing was.
     *
     * @param fhirServer base URL of the client's FHIR server; null where not given
     */
    Earlier of(Client client, String hook, String patientId, String fhirServer);
}
