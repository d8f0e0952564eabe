package org.crshooks.terminology;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One of our code systems: its concepts in their published order, and the names they go by in free text.
 */
record Vocabulary(String url, Map<String, Concept> concepts, List<Name> names) {

    /**
     * A name of a concept.
     *
     * @param whole it counts only as the whole text
     */
    record Name(String code, String value, boolean whole) {}

    private static final String CHINESE = "zh";
    private static final String WHOLE_NAME = "whole-name";

    /** @throws TerminologyException for a code given twice or a missing English or Chinese display */
    static Vocabulary read(String file, JsonNode codeSystem) {
        Map<String, Concept> concepts = new LinkedHashMap<>();
        List<Name> names = new ArrayList<>();
        for (JsonNode node : codeSystem.path("concept")) {
            Concept concept = concept(file, node);
            if (concepts.put(concept.code(), concept) != null) {
                throw new TerminologyException(file, concept.code(), "is defined twice");
            }
            addNames(node, concept, names);
        }
        return new Vocabulary(codeSystem.path("url").asText(""), concepts, names);
    }

    private static Concept concept(String file, JsonNode node) {
        String code = node.path("code").asText("");
        String english = node.path("display").asText("");
        String chinese = "";
        for (JsonNode designation : node.path("designation")) {
            if (designation.path("use").isMissingNode() && isChinese(designation)) {
                chinese = designation.path("value").asText("");
            }
        }
        if (english.isBlank() || chinese.isBlank()) {
            throw new TerminologyException(
                    file, code, "has no " + (english.isBlank() ? "English display" : "zh designation"));
        }
        Map<String, String> properties = new LinkedHashMap<>();
        for (JsonNode property : node.path("property")) {
            String value = property.has("valueBoolean")
                    ? String.valueOf(property.path("valueBoolean").asBoolean())
                    : property.path("valueCode").asText("");
            properties.put(property.path("code").asText(""), value);
        }
        return new Concept(code, english, chinese, properties);
    }

    private static boolean isChinese(JsonNode designation) {
        return CHINESE.equals(designation.path("language").asText(""));
    }

    private static void addNames(JsonNode node, Concept concept, List<Name> names) {
        boolean anywhere = false;
        for (JsonNode designation : node.path("designation")) {
            if (designation.has("use")) {
                boolean whole =
                        WHOLE_NAME.equals(designation.path("use").path("code").asText(""));
                anywhere |= !whole;
                names.add(new Name(concept.code(), designation.path("value").asText(""), whole));
            }
        }
        // A display is found anywhere in a text only where the concept's other names are.
        names.add(new Name(concept.code(), concept.english(), !anywhere));
        names.add(new Name(concept.code(), concept.chinese(), !anywhere));
    }

    /** All names of the system, or those of one concept. */
    NameIndex index(Predicate<Name> wanted) {
        NameIndex index = new NameIndex();
        for (Name name : names) {
            if (wanted.test(name)) {
                if (name.whole()) {
                    index.addWhole(name.value(), name.code());
                } else {
                    index.add(name.value(), name.code());
                }
            }
        }
        return index;
    }
}
