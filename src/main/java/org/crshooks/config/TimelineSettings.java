package org.crshooks.config;

import java.time.Duration;
import java.util.List;

/**
 * The settings of the trajectory after they were found sound.
 *
 * @param clientId null where the page is no SMART app
 * @param url public address of the page without a slash at its end; null where no EHR launches it from a card
 * @param authorizationOrigins origins of authorization servers beside those of the FHIR servers
 * @param embeddedBy origins of pages that may show the page in a frame of theirs
 */
public record TimelineSettings(
        String clientId, String url, List<String> authorizationOrigins, List<String> embeddedBy, Duration deadline) {}
