package org.crshooks.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The requests that are measured. The usual one: 273 KB, two weeks of vital signs, drugs and laboratory results. */
final class Requests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String THERAPY = "axi-cel-1";
    private static final Pattern TIMES = Pattern.compile("(?<=\")\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ(?=\")");

    private Requests() {}

    static byte[] usual() {
        try (InputStream in = Requests.class.getResourceAsStream("/request.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same stay charted more or less densely: the first of the entries, or all of them again and again, each time
     * charted a minute earlier. The therapy is given once.
     *
     * @param factor of the entries of the usual request
     */
    static byte[] scaled(double factor) {
        ObjectNode request = (ObjectNode) JSON.readTree(usual());
        for (JsonNode bundle : request.path("prefetch")) {
            if (bundle.has("entry")) {
                rewrite((ArrayNode) bundle.path("entry"), factor);
            }
        }
        return JSON.writeValueAsBytes(request);
    }

    private static void rewrite(ArrayNode entries, double factor) {
        JsonNode[] usual = entries.valueStream().toArray(JsonNode[]::new);
        entries.removeAll();
        for (JsonNode entry : usual) {
            if (id(entry).equals(THERAPY)) {
                entries.add(entry);
            }
        }
        for (int i = 0; i < Math.round(usual.length * factor); i++) {
            JsonNode entry = usual[i % usual.length];
            if (!id(entry).equals(THERAPY)) {
                entries.add(earlier(entry, i / usual.length));
            }
        }
    }

    private static String id(JsonNode entry) {
        return entry.path("resource").path("id").asString();
    }

    private static JsonNode earlier(JsonNode entry, int minutes) {
        String text = TIMES.matcher(entry.toString())
                .replaceAll((MatchResult time) -> Instant.parse(time.group())
                        .minus(Duration.ofMinutes(minutes))
                        .toString());
        return JSON.readTree(text.replace(id(entry) + '"', id(entry) + "-" + minutes + '"'));
    }

    /** The request without the chart, to be fetched from the given server. */
    static byte[] withoutPrefetch(String fhirServer) {
        ObjectNode request = (ObjectNode) JSON.readTree(usual());
        request.remove("prefetch");
        request.put("fhirServer", fhirServer);
        return JSON.writeValueAsBytes(request);
    }

    /**
     * Writes them for the scripts: {@code usual.json}, {@code fetch.json}, {@code stuck.json} and one file for each size.
     *
     * @param args the folder, the base of {@link Ehr}
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.write(folder.resolve("usual.json"), usual());
        Files.write(folder.resolve("fetch.json"), withoutPrefetch(args[1] + Ehr.PROMPT));
        Files.write(folder.resolve("stuck.json"), withoutPrefetch(args[1] + Ehr.STUCK));
        for (double factor : new double[] {0.07, 0.3, 1, 4, 15, 29}) {
            byte[] request = scaled(factor);
            Files.write(folder.resolve("size-%08d.json".formatted(request.length)), request);
        }
    }
}
