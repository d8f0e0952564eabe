package org.crshooks.cdshooks;

import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.Drafts;

/** Reads the orders that are being written. */
@FunctionalInterface
public interface DraftSource {

    /** @param fhirBase base URL of the client's FHIR server; null where not given */
    Drafts read(String patientId, String fhirBase, BundlePage draftOrders);
}
