package org.crshooks.trajectory;

/**
 * How the trajectory may be used on this service.
 *
 * @param sandbox whether demo patients and Bundles may be drawn without a token
 * @param clientId id under which the page is registered with the EHR as a SMART app; null where it is not
 */
public record TimelineSetup(boolean sandbox, String clientId) {

    boolean usable() {
        return sandbox || clientId != null;
    }
}
