package org.crshooks.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings as given; {@link SettingsCheck} turns them into {@link Settings}.
 *
 * @param locale language of what is read where the reader names none: {@code en} or {@code zh-CN}
 * @param timeZone IANA id of the zone that times on cards are shown in and days of the chart are counted in; required outside the sandbox
 * @param asOfOverride whether a request may choose the moment of assessment
 * @param lookback how long a charted value holds, by name
 * @param trustEmpty by channel: whether an empty answer means that there is nothing
 * @param silent whether to assess without showing cards
 * @param reader how charts are read: {@code sieve} or {@code full}
 * @param writeBack how grades reach the record
 * @param store where feedback and audit are kept
 * @param timeline the patient trajectory
 * @param management where health and metrics are served, beside the names of Spring Boot
 */
@ConfigurationProperties("crs")
record CrsProperties(
        @DefaultValue("en") String locale,
        String timeZone,
        @DefaultValue Scale scale,
        @DefaultValue Directory hooks,
        @DefaultValue Directory terminology,
        @DefaultValue("false") boolean asOfOverride,
        @DefaultValue Fhir fhir,
        @DefaultValue Map<String, Duration> lookback,
        @DefaultValue Map<String, Boolean> trustEmpty,
        @DefaultValue("false") boolean silent,
        @DefaultValue("sieve") String reader,
        @DefaultValue("suggestion") String writeBack,
        @DefaultValue Sandbox sandbox,
        @DefaultValue Store store,
        @DefaultValue Timeline timeline,
        @DefaultValue Management management) {

    /** The scale shown first, by the code of the therapy. */
    record Scale(@DefaultValue Map<String, String> primary) {}

    /** A directory of the site; null where it brings nothing of its own. */
    record Directory(String location) {}

    /**
     * FHIR servers.
     *
     * @param server base of the server for operations on stored patients; null for none
     * @param allowedServers bases that may be contacted
     * @param deadline for everything fetched for one hook
     */
    record Fhir(
            String server,
            @DefaultValue List<String> allowedServers,
            @DefaultValue("2s") Duration deadline) {}

    /** @param allowRemote whether other machines may reach the sandbox */
    record Sandbox(@DefaultValue("false") boolean allowRemote) {}

    /** @param allowRemote whether other machines may read health and metrics */
    record Management(@DefaultValue("false") boolean allowRemote) {}

    /**
     * Where feedback and audit are kept.
     *
     * @param url JDBC address of an H2 or PostgreSQL database; null where not set
     * @param retention after which rows are deleted
     */
    record Store(
            String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("365d") Duration retention) {

        /** Keeps the password out of every log. */
        @Override
        public String toString() {
            return "Store[***]";
        }
    }

    /**
     * The patient trajectory.
     *
     * @param clientId id of the page as a SMART app of the EHR; null where it is none
     * @param url public address of the page; null where no EHR launches it from a card
     * @param authorizationOrigins origins of authorization servers that are not those of the FHIR servers
     * @param embeddedBy origins of pages that may show the page in a frame of theirs
     * @param deadline for everything fetched for one trajectory
     */
    record Timeline(
            String clientId,
            String url,
            @DefaultValue List<String> authorizationOrigins,
            @DefaultValue List<String> embeddedBy,
            @DefaultValue("20s") Duration deadline) {}
}
