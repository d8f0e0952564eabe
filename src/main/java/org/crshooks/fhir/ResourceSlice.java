package org.crshooks.fhir;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of one resource inside a larger document. A resource that broke a limit has no bytes: it keeps its name, so
 * that it can be listed, but nothing of it can be parsed.
 *
 * @param type resourceType, null where it has none
 * @param id resource id, null where it has none
 * @param fullUrl {@code Bundle.entry.fullUrl}, null where it has none
 * @param included whether the entry says that it was merely sent along with what was searched for
 * @param ordinary what it says, where its shape is the ordinary one; null where only a FHIR parser can tell
 */
public record ResourceSlice(
        String type,
        String id,
        String fullUrl,
        byte[] bytes,
        int offset,
        int length,
        boolean included,
        Ordinary ordinary) {

    public ResourceSlice(String type, String id, String fullUrl, byte[] bytes, int offset, int length) {
        this(type, id, fullUrl, bytes, offset, length, false, null);
    }

    /** Whether the resource stayed inside the limits. */
    public boolean readable() {
        return length > 0;
    }

    /** The JSON text, for the FHIR parser. */
    public String json() {
        return new String(bytes, offset, length, StandardCharsets.UTF_8);
    }
}
