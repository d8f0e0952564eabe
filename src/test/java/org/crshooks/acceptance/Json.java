package org.crshooks.acceptance;

import java.util.Collection;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
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

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

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

    /** One member a line, in the order given; the same on every machine. */
    static String pretty(JsonNode node) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return MAPPER.writer().with(printer).writeValueAsString(node) + "\n";
    }
}
