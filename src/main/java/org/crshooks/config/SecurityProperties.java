package org.crshooks.config;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call, as given. A name that is not known here stops the start: a misspelt restriction would restrict nothing.
 *
 * @param corsOrigins origins of pages that may call, {@code none}, or in the sandbox {@code *}; null where not set
 * @param clientAuthentication {@code none} or {@code jwt}; null where not set
 * @param maxConcurrent hooks served at the same time
 * @param discovery {@code open} or {@code protected}
 * @param publicUrl where clients find the service; null where not set
 * @param adminToken secret for {@code /admin}; null where not set
 * @param adminTokenFile file that holds it; null where not set
 */
@ConfigurationProperties(prefix = "crs.security", ignoreUnknownFields = false)
record SecurityProperties(
        List<String> corsOrigins,
        String clientAuthentication,
        @DefaultValue("64") int maxConcurrent,
        @DefaultValue("open") String discovery,
        String publicUrl,
        @DefaultValue List<ClientProperties> clients,
        String adminToken,
        String adminTokenFile) {

    @Override
    public String toString() {
        return "SecurityProperties[***]";
    }

    /**
     * One client. Null where not set.
     *
     * @param issuer {@code iss} of its tokens
     * @param jwksFile its public keys
     * @param jwksUrl where its public keys are fetched, unless there is a file; the only {@code jku} of its tokens
     * @param audience an {@code aud} that is accepted besides the address that was called
     * @param tenants the only tenants it may call for
     * @param fhirServers the only FHIR servers its requests may lead to, or {@code none}
     */
    record ClientProperties(
            String name,
            String issuer,
            String jwksFile,
            String jwksUrl,
            String audience,
            List<String> tenants,
            List<String> fhirServers,
            String language,
            String writeBack,
            Boolean silent) {}
}
