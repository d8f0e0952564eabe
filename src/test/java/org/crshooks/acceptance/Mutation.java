package org.crshooks.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.crshooks.acceptance.Places.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request after something went wrong with it; the same seed always does the same.
 *
 * @param done what was done, in words
 */
record Mutation(byte[] body, List<String> done) {

    /** Stands for text that no JSON writer would write. */
    private static final String RAW = "@raw@";

    private static final List<String> RAW_VALUES = List.of(
            "1e400",
            "1e1000000",
            "-1e999999999",
            "123456789012345678901234567890123456789012345678901234567890",
            "0.00000000000000000000000000000000000000000000000001",
            "-0",
            "00",
            "NaN",
            "nul",
            "'x'",
            "{\"a\":1,\"a\":2}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "x".repeat(70_000) + "\"",
            "[".repeat(2_000),
            "[".repeat(70) + "]".repeat(70),
            "{\"a\":".repeat(70) + "1" + "}".repeat(70),
            "[1,]",
            "/**/1");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e3",
            "\"\"",
            "\"x\"",
            "\"38.5\"",
            "\"<b>x</b>\"",
            "[]",
            "{}",
            "[null]",
            "[[{}]]",
            "{\"resourceType\":\"Bundle\"}",
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\"}]}",
            "\"2026-13-45T99:99:99Z\"",
            "\"../../etc/passwd\"",
            "\"http://169.254.169.254/\"");

    private static final int MOST_CHANGES = 3;

    static Mutation of(ObjectNode request, long seed) {
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        String raw = "0";
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            List<Place> places = Places.of(request);
            if (places.isEmpty()) {
                break;
            }
            Place place = places.get(random.nextInt(places.size()));
            Place other = places.get(random.nextInt(places.size()));
            switch (random.nextInt(7)) {
                case 0 -> {
                    done.add("drop " + place.path());
                    place.remove();
                }
                case 1, 2 -> {
                    String value = VALUES.get(random.nextInt(VALUES.size()));
                    done.add(place.path() + " := " + value);
                    place.set(Json.read(value));
                }
                case 3 -> {
                    raw = RAW_VALUES.get(random.nextInt(RAW_VALUES.size()));
                    done.add(place.path() + " := " + raw.substring(0, Math.min(40, raw.length())));
                    place.set(Json.MAPPER.valueToTree(RAW));
                }
                case 4 -> {
                    done.add(place.path() + " := " + other.path());
                    place.set(other.value().deepCopy());
                }
                case 5 -> {
                    done.add("twice " + place.path());
                    raw = twice(place, raw);
                }
                default -> {
                    done.add("wrap " + place.path());
                    ArrayNode wrapped = Json.MAPPER.createArrayNode();
                    wrapped.add(place.value().deepCopy());
                    place.set(wrapped);
                }
            }
        }
        byte[] body = request.toString().replace("\"" + RAW + "\"", raw).getBytes(UTF_8);
        return new Mutation(bytes(body, random, done), done);
    }

    /** An item is repeated in its array; a member cannot be but in the text of its object. */
    private static String twice(Place place, String raw) {
        if (place.array() != null) {
            place.array().insert(place.index(), place.value().deepCopy());
            return raw;
        }
        JsonNode value = place.value();
        place.set(Json.MAPPER.valueToTree(RAW));
        return value + "," + Json.MAPPER.writeValueAsString(place.name()) + ":" + value;
    }

    private static byte[] bytes(byte[] body, Random random, List<String> done) {
        switch (random.nextInt(12)) {
            case 0 -> {
                int end = random.nextInt(body.length);
                done.add("cut at " + end);
                return Arrays.copyOf(body, end);
            }
            case 1 -> {
                done.add("UTF-16");
                return new String(body, UTF_8).getBytes(UTF_16);
            }
            case 2 -> {
                done.add("Latin-1");
                return new String(body, UTF_8).replace("Patient", "Pätient").getBytes(ISO_8859_1);
            }
            case 3 -> {
                int at = random.nextInt(body.length);
                done.add("byte " + at);
                byte[] changed = body.clone();
                changed[at] = (byte) random.nextInt(256);
                return changed;
            }
            case 4 -> {
                done.add("byte order mark and a tail");
                ByteArrayOutputStream longer = new ByteArrayOutputStream();
                longer.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
                longer.writeBytes(body);
                longer.writeBytes("{}".getBytes(UTF_8));
                return longer.toByteArray();
            }
            default -> {
                return body;
            }
        }
    }
}
