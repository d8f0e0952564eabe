package org.crshooks.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request whose resources are made odd; the same seed always gives the same bytes. */
final class OddRequest {

    private static final int MOST_CHANGES = 8;

    private OddRequest() {}

    static byte[] of(ObjectNode request, long seed) {
        Random random = new Random(seed);
        String patient = request.path("context").path("patientId").asString("p1");
        for (JsonNode answer : request.path("prefetch")) {
            if (answer.path("entry") instanceof ArrayNode entries && random.nextInt(6) == 0) {
                repeatSome(entries, random);
            }
        }
        List<ObjectNode> resources = resources(request);
        int changes = resources.isEmpty() ? 0 : random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            OddChange.apply(resources.get(random.nextInt(resources.size())), patient, random);
        }
        int oddity = random.nextInt(3) == 0 ? 0 : 10 + random.nextInt(200);
        return OddWriter.write(request, random, oddity).getBytes(StandardCharsets.UTF_8);
    }

    /** The same resource again, to be changed or not: another version of it. */
    private static void repeatSome(ArrayNode entries, Random random) {
        if (!entries.isEmpty()) {
            JsonNode again = entries.get(random.nextInt(entries.size())).deepCopy();
            entries.insert(random.nextInt(entries.size() + 1), again);
        }
    }

    private static List<ObjectNode> resources(ObjectNode request) {
        List<ObjectNode> all = new ArrayList<>();
        for (JsonNode answer : request.path("prefetch")) {
            if (answer instanceof ObjectNode single && !single.has("entry")) {
                all.add(single);
            }
            for (JsonNode entry : answer.path("entry")) {
                if (entry.path("resource") instanceof ObjectNode resource) {
                    all.add(resource);
                }
            }
        }
        return all;
    }
}
