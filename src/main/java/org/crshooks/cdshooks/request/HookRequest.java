package org.crshooks.cdshooks.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a hook request says, the prefetched resources cut out of its bytes.
 *
 * @param fhirServer null where not given
 * @param authorization null where not given
 * @param asOf the moment of assessment asked for; null for now
 * @param draftOrders the orders that are being written; null where not given
 * @param selections references of the orders selected; null where not given
 * @param prefetch the keys given, in the order they came; a key omitted is not among them
 */
public record HookRequest(
        String patientId,
        String fhirServer,
        FhirAuthorization authorization,
        Instant asOf,
        GivenKey draftOrders,
        List<String> selections,
        List<GivenKey> prefetch) {

    public HookRequest {
        selections = selections == null ? null : List.copyOf(selections);
        prefetch = List.copyOf(prefetch);
    }

    /** The access token for the FHIR server, where the client gave one. */
    public Optional<FhirAuthorization> access() {
        return Optional.ofNullable(authorization);
    }

    /** Names nothing of the request, so that it can never reach a log. */
    @Override
    public String toString() {
        return "HookRequest[***]";
    }
}
