package org.crshooks.replay.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crshooks.fhir.ResourceSlice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a resource says it is about and what it cannot be read without, found token by token.
 *
 * @param subject reference of {@code subject} as it stands; null where there is none
 * @param needs references to Medications and Devices as they stand
 */
record Belonging(String subject, List<String> needs) {

    static final Belonging NONE = new Belonging(null, List.of());

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> NEEDED = Set.of("medicationReference", "device", "usedReference");
    private static final Set<String> WITH_NEEDS =
            Set.of("MedicationAdministration", "MedicationRequest", "Procedure", "DeviceUseStatement");

    /** Nothing where the bytes are no object; the byte guard has seen to it that they are. */
    static Belonging of(ResourceSlice slice) {
        List<String> needs = new ArrayList<>();
        String subject = null;
        boolean further = WITH_NEEDS.contains(slice.type());
        try (JsonParser json =
                JSON.createParser(ObjectReadContext.empty(), slice.bytes(), slice.offset(), slice.length())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME && (further || subject == null)) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if ("subject".equals(name) && value == JsonToken.START_OBJECT) {
                    subject = reference(json);
                } else if (further && NEEDED.contains(name)) {
                    each(json, value, needs);
                } else {
                    json.skipChildren();
                }
            }
        } catch (JacksonException unreadable) {
            return NONE;
        }
        return new Belonging(subject, needs);
    }

    private static void each(JsonParser json, JsonToken value, List<String> found) {
        if (value == JsonToken.START_OBJECT) {
            add(reference(json), found);
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken item = json.nextToken(); item != JsonToken.END_ARRAY; item = json.nextToken()) {
                if (item == JsonToken.START_OBJECT) {
                    add(reference(json), found);
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private static void add(String reference, List<String> found) {
        if (reference != null) {
            found.add(reference);
        }
    }

    /** Of the Reference whose beginning is current; null where it has none. */
    private static String reference(JsonParser json) {
        String reference = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = "reference".equals(json.currentName());
            JsonToken value = json.nextToken();
            if (wanted && value == JsonToken.VALUE_STRING) {
                reference = json.getString();
            } else {
                json.skipChildren();
            }
        }
        return reference;
    }
}
