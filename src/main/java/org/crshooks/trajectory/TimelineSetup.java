package org.crshooks.trajectory;

import java.util.List;

/**
 * How the trajectory may be used on this service.
 *
 * @param sandbox whether demo patients and Bundles may be drawn without a token
 * @param clientId id under which the page is registered with the EHR as a SMART app; null where it is not
 * @param origins origins of authorization servers beside those of the FHIR servers
 */
public record TimelineSetup(boolean sandbox, String clientId, List<String> origins) {

    public TimelineSetup {
        origins = List.copyOf(origins);
    }

    boolean launchable() {
        return clientId != null;
    }

    boolean usable() {
        return sandbox || launchable();
    }
}
