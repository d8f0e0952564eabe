package org.crshooks.cdshooks.card;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The grade of one scale as a resource that may be created in the record.
 *
 * @param primary whether it is the scale shown first
 * @param identity what makes it this grade and no other
 * @param resource a FHIR Observation as JSON values, without an id
 */
public record GradeDraft(String scale, boolean primary, String identity, Map<String, Object> resource) {

    /** With its id where FHIR has it. */
    Map<String, Object> withId(String id) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("resourceType", resource.get("resourceType"));
        all.put("id", id);
        resource.forEach(all::putIfAbsent);
        return all;
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "GradeDraft[***]";
    }
}
