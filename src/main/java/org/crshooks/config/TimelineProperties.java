package org.crshooks.config;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The patient trajectory.
 *
 * @param clientId id of the page as a SMART app of the EHR; null where it is not registered
 * @param url public address of the page, to which cards link; null for no link
 * @param authorizationOrigins origins of authorization servers that are not those of the FHIR servers
 * @param deadline for everything fetched for one trajectory
 */
@ConfigurationProperties("crs.timeline")
record TimelineProperties(
        String clientId,
        String url,
        @DefaultValue List<String> authorizationOrigins,
        @DefaultValue("20s") Duration deadline) {}
