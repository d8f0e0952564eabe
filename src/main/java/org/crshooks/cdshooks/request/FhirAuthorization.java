package org.crshooks.cdshooks.request;

/**
 * The client's leave to read its FHIR server.
 *
 * @param patient the patient the token was issued for; null where not said
 */
public record FhirAuthorization(String accessToken, Scopes scopes, String patient) {

    /** Never shows the token. */
    @Override
    public String toString() {
        return "***";
    }
}
