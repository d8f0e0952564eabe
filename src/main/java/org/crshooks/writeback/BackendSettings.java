package org.crshooks.writeback;

import java.util.function.Predicate;
import org.crshooks.outbound.Destination;

/**
 * This service as a client of SMART backend services.
 *
 * @param tokenUrl the token endpoint as the setting names it; also the audience of the assertion
 * @param scopes what is asked for, such as {@code system/Observation.crus system/Provenance.c}
 * @param covers the base URLs of FHIR servers that the token is for
 */
public record BackendSettings(
        String clientId, SigningKey key, String tokenUrl, String scopes, Predicate<String> covers) {

    Destination tokenEndpoint() {
        return Destination.configured(tokenUrl);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "BackendSettings[***]";
    }
}
