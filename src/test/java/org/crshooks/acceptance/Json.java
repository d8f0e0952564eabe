package org.crshooks.acceptance;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON that keeps decimals as written, so that 38.0 does not turn into 38. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int WIDTH = 150;
    private static final int INDENT = 2;

    private Json() {}

    static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }

    /** An object of these names and values; a member whose value is null is left out. */
    static ObjectNode object(Object... namesAndValues) {
        return with(MAPPER.createObjectNode(), namesAndValues);
    }

    /** Sets these members; one whose value is null is left alone. */
    static ObjectNode with(ObjectNode object, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                object.set((String) namesAndValues[i], MAPPER.valueToTree(namesAndValues[i + 1]));
            }
        }
        return object;
    }

    static ArrayNode array(Object... items) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Object item : items) {
            array.add(MAPPER.<JsonNode>valueToTree(item));
        }
        return array;
    }

    static ArrayNode array(Collection<?> items) {
        return array(items.toArray());
    }

    /** Readable, and the same on every machine: what fits on a line stands on one. */
    static String pretty(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, 0, text);
        return text.append('\n').toString();
    }

    private static void write(JsonNode node, int indent, StringBuilder text) {
        String line = MAPPER.writeValueAsString(node);
        if (node.isEmpty() || line.length() + indent <= WIDTH) {
            text.append(line);
            return;
        }
        String start = "\n" + " ".repeat(indent + INDENT);
        text.append(node.isObject() ? '{' : '[');
        String separator = start;
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                text.append(separator)
                        .append(MAPPER.writeValueAsString(member.getKey()))
                        .append(": ");
                write(member.getValue(), indent + INDENT, text);
                separator = "," + start;
            }
        } else {
            for (JsonNode item : node) {
                text.append(separator);
                write(item, indent + INDENT, text);
                separator = "," + start;
            }
        }
        text.append('\n').append(" ".repeat(indent)).append(node.isObject() ? '}' : ']');
    }
}
