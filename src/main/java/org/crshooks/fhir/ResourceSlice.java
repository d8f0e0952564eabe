package org.crshooks.fhir;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of one resource inside a larger document.
 *
 * @param type resourceType, null where it has none
 * @param id resource id, null where it has none
 * @param fullUrl {@code Bundle.entry.fullUrl}, null where it has none
 */
public record ResourceSlice(String type, String id, String fullUrl, byte[] bytes, int offset, int length) {

    /** The JSON text, for the FHIR parser. */
    public String json() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
