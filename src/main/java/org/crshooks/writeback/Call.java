package org.crshooks.writeback;

import java.util.Map;

/**
 * One request to the FHIR server: a search, a create or an update.
 *
 * @param method {@code GET}, {@code POST} or {@code PUT}
 * @param link relative to the base, or absolute on the same server
 * @param body null where there is none
 */
public record Call(String method, String link, Map<String, String> headers, byte[] body) {

    static Call get(String link) {
        // a server that caches searches would otherwise not show what was written a moment ago
        return new Call("GET", link, Map.of("Cache-Control", "no-cache"), null);
    }

    /** @param ifNoneExist the search that finds what was created before; null to create in any case */
    static Call create(String type, byte[] body, String ifNoneExist) {
        return new Call("POST", type, ifNoneExist == null ? Map.of() : Map.of("If-None-Exist", ifNoneExist), body);
    }

    /** @param version the version that must be the current one; null where none is known */
    static Call update(String link, byte[] body, String version) {
        return new Call("PUT", link, version == null ? Map.of() : Map.of("If-Match", "W/\"" + version + "\""), body);
    }

    @Override
    public String toString() {
        return "Call[***]";
    }
}
