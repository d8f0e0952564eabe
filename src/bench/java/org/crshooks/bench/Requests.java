package org.crshooks.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** The same with a part of the entries of each kind, the last ones, the therapy among them. */
    static byte[] part(double part) {
        ObjectNode request = (ObjectNode) JSON.readTree(usual());
        for (JsonNode answer : request.path("prefetch")) {
            if (answer.path("entry") instanceof ArrayNode entries) {
                long left = Math.round(entries.size() * part);
                while (entries.size() > left) {
                    entries.remove(0);
                }
            }
        }
        return JSON.writeValueAsBytes(request);
    }

    /** The request without the chart, to be fetched from the given server. */
    static byte[] withoutPrefetch(String fhirServer) {
        ObjectNode request = (ObjectNode) JSON.readTree(usual());
        request.remove("prefetch");
        request.put("fhirServer", fhirServer);
        return JSON.writeValueAsBytes(request);
    }

    /**
     * Writes them for the scripts.
     *
     * @param args the folder, the base of {@link Ehr}
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("usual.json"), usual());
        Files.write(folder.resolve("fetch.json"), withoutPrefetch(args[1] + Ehr.PROMPT));
        Files.write(folder.resolve("stuck.json"), withoutPrefetch(args[1] + Ehr.STUCK));
        List<byte[]> sizes = List.of(part(0.08), part(0.4), usual(), times(4), times(14), times(31));
        for (byte[] request : sizes) {
            Files.write(folder.resolve("size-%08d.json".formatted(request.length)), request);
        }
    }

    private static JsonNode later(JsonNode entry, int seconds) {
        String text = SECONDS.matcher(entry.toString()).replaceAll(":%02dZ".formatted(seconds));
        ObjectNode resource = (ObjectNode) JSON.readTree(text).path("resource");
        resource.put("id", resource.path("id").asString() + "-" + seconds);
        return JSON.createObjectNode().set("resource", resource);
    }
}
