package org.crshooks.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crshooks.cdshooks.Client;
import org.crshooks.security.AdminToken;

/**
 * Who may call, after it was found sound.
 *
 * @param corsOrigins origins of pages that may call
 * @param maxConcurrent hooks served at the same time
 * @param authenticates whether clients must show who they are
 * @param protectsDiscovery whether the list of services is for clients only
 * @param publicUrl where clients find the service, without a slash at its end; null where nobody asks
 * @param adminToken null where there is none
 */
public record SecuritySettings(
        Set<String> corsOrigins,
        int maxConcurrent,
        boolean authenticates,
        boolean protectsDiscovery,
        String publicUrl,
        List<ClientSettings> clients,
        AdminToken adminToken) {

    /**
     * One client.
     *
     * @param jwksFile its keys; null where they are fetched
     * @param jwksUrl where its keys are fetched, unless there is a file; the only {@code jku} of its tokens; may be null
     * @param audience null where only the address that was called is accepted
     * @param tenants empty where it has none
     */
    public record ClientSettings(
            Client client, String issuer, Path jwksFile, String jwksUrl, String audience, Set<String> tenants) {}
}
