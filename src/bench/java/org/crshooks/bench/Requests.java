package org.crshooks.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests that are measured. */
final class Requests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SECONDS = Pattern.compile(":00Z");

    private Requests() {}

    /** 273 KB: two weeks of vital signs, drugs and laboratory results of one patient. */
    static byte[] usual() {
        try (InputStream in = Requests.class.getResourceAsStream("/request.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with every resource so many times, each a second after the other. */
    static byte[] times(int times) {
        ObjectNode request = (ObjectNode) JSON.readTree(usual());
        for (JsonNode answer : request.path("prefetch")) {
            if (answer.path("entry") instanceof ArrayNode entries) {
                ArrayNode more = JSON.createArrayNode();
                entries.forEach(entry -> {
                    for (int i = 0; i < times; i++) {
                        more.add(later(entry, i));
                    }
                });
                ((ObjectNode) answer).set("entry", more);
                ((ObjectNode) answer).put("total", more.size());
            }
        }
        return JSON.writeValueAsBytes(request);
    }

    private static JsonNode later(JsonNode entry, int seconds) {
        String text = SECONDS.matcher(entry.toString()).replaceAll(":%02dZ".formatted(seconds));
        ObjectNode resource = (ObjectNode) JSON.readTree(text).path("resource");
        resource.put("id", resource.path("id").asString() + "-" + seconds);
        return JSON.createObjectNode().set("resource", resource);
    }
}
