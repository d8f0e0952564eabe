package org.crshooks.acceptance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Writes JSON as few programs do: strange order, spaces, escapes and numbers, now and then a name twice. */
final class OddWriter {

    private static final List<String> SPACES = List.of("", "", "", "", "", " ", "\n", "\t ", "\r\n    ");

    private final Random random;
    private final int oddity;
    private final StringBuilder text = new StringBuilder();

    /** @param oddity one of so many places is odd; 0 for none */
    private OddWriter(Random random, int oddity) {
        this.random = random;
        this.oddity = oddity;
    }

    static String write(JsonNode node, Random random, int oddity) {
        OddWriter writer = new OddWriter(random, oddity);
        writer.value(node);
        return writer.text.toString();
    }

    private boolean odd() {
        return oddity > 0 && random.nextInt(oddity) == 0;
    }

    private void space() {
        if (odd()) {
            text.append(SPACES.get(random.nextInt(SPACES.size())));
        }
    }

    private void value(JsonNode node) {
        space();
        if (node.isObject()) {
            object(node);
        } else if (node.isArray()) {
            text.append('[');
            String separator = "";
            for (JsonNode item : node) {
                text.append(separator);
                value(item);
                separator = ",";
            }
            text.append(']');
        } else if (node.isNumber() && odd()) {
            text.append(number(node.decimalValue()));
        } else if (node.isString()) {
            string(node.asString());
        } else {
            text.append(Json.MAPPER.writeValueAsString(node));
        }
        space();
    }

    private void object(JsonNode node) {
        List<String> names = new ArrayList<>(node.propertyNames());
        if (odd()) {
            Collections.shuffle(names, random);
        }
        if (!names.isEmpty() && oddity > 0 && random.nextInt(40 * oddity) == 0) {
            names.add(names.get(random.nextInt(names.size())));
        }
        text.append('{');
        String separator = "";
        for (String name : names) {
            text.append(separator);
            space();
            string(name);
            space();
            text.append(':');
            value(node.get(name));
            separator = ",";
        }
        text.append('}');
    }

    private void string(String value) {
        if (!odd()) {
            text.append(Json.MAPPER.writeValueAsString(StringNode.valueOf(value)));
            return;
        }
        text.append('"');
        for (char c : value.toCharArray()) {
            boolean escape = c < ' ' || c == '"' || c == '\\' || random.nextInt(4) == 0;
            text.append(escape ? String.format("\\u%04x", (int) c) : c);
        }
        text.append('"');
    }

    private String number(BigDecimal value) {
        return switch (random.nextInt(8)) {
            case 0 -> value.setScale(value.scale() + 1).toPlainString();
            case 1 -> value.unscaledValue() + "e" + -value.scale();
            case 2 -> value.unscaledValue() + "E-" + Math.abs(value.scale());
            case 3 -> "-" + value.abs().toPlainString();
            case 4 -> value.toPlainString() + (value.scale() > 0 ? "000" : ".000");
            case 5 -> value.toPlainString() + "E+0";
            case 6 -> value.movePointRight(20).toPlainString();
            default -> value.stripTrailingZeros().toString();
        };
    }
}
