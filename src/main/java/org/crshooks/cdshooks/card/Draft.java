package org.crshooks.cdshooks.card;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.text.Phrasebook;

/** What all drafts have in common: FHIR R4 as JSON values, a proposal in draft for this patient. */
final class Draft {

    private static final String REASON_SYSTEM = "https://crshooks.org/fhir/CodeSystem/support-reason";
    private static final String REASON_CODE = "crs";

    private Draft() {}

    static Map<String, Object> of(String type, String id, String patientId, Phrasebook words) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", type);
        resource.put("id", id);
        resource.put("status", "draft");
        resource.put("intent", "proposal");
        resource.put("subject", Map.of("reference", "Patient/" + patientId));
        String crs = words.say("support-reason.crs");
        resource.put("reasonCode", List.of(concept(List.of(new Coding(REASON_CODE, REASON_SYSTEM, crs)), crs)));
        return resource;
    }

    static Map<String, Object> concept(List<Coding> codes, String text) {
        return ordered("coding", codes, "text", text);
    }

    static List<Map<String, Object>> note(String text) {
        return List.of(Map.of("text", text));
    }

    static Map<String, Object> quantity(Number value, String unit, String code) {
        return ordered("value", value, "unit", unit, "system", "http://unitsofmeasure.org", "code", code);
    }

    /** In hours where it is whole hours, else in minutes. */
    static Map<String, Object> quantity(Duration time) {
        boolean hours = time.toMinutesPart() == 0;
        return hours ? quantity(time.toHours(), "h", "h") : quantity(time.toMinutes(), "min", "min");
    }

    /** Names and values in this order, so that the same answer is the same text in every process. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    static Suggestion suggestion(String label, String id, Map<String, Object> resource) {
        return new Suggestion(label, id, null, List.of(new Suggestion.Action("create", label, resource, null)));
    }
}
