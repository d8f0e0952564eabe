package org.crshooks.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FHIR server with the chart of the usual request, which answers every search after a fixed time: under
 * {@link #PROMPT} all of them, under {@link #STUCK} those for Observations never in time.
 */
final class Ehr {

    static final String PROMPT = "/fhir";
    static final String STUCK = "/stuck/fhir";

    private static final Duration NEVER_IN_TIME = Duration.ofSeconds(20);

    private final List<JsonNode> resources = new ArrayList<>();
    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    private final Duration delay;

    private Ehr(Duration delay) {
        this.delay = delay;
        for (JsonNode given : new JsonMapper().readTree(Requests.usual()).path("prefetch")) {
            if (given.has("entry")) {
                given.path("entry").forEach(entry -> resources.add(entry.path("resource")));
            } else {
                resources.add(given);
            }
        }
    }

    /** @param args the port, the milliseconds after which it answers */
    public static void main(String[] args) throws IOException {
        Ehr ehr = new Ehr(Duration.ofMillis(Long.parseLong(args[1])));
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        HttpServer server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", ehr::answer);
        server.start();
    }

    private void answer(HttpExchange http) throws IOException {
        String asked = http.getRequestURI().toString();
        boolean stuck = asked.startsWith(STUCK) && asked.contains("/Observation");
        byte[] answer = answers.computeIfAbsent(asked, this::search);
        pause(stuck ? NEVER_IN_TIME : delay);
        http.getResponseHeaders().set("Content-Type", "application/fhir+json");
        http.sendResponseHeaders(200, answer.length);
        http.getResponseBody().write(answer);
        http.close();
    }

    /** Type and codes are looked at, nothing else: there is one patient. */
    private byte[] search(String asked) {
        String plain = URLDecoder.decode(asked, StandardCharsets.UTF_8);
        String type = plain.replaceFirst(".*/fhir/(\\w+).*", "$1");
        boolean coded = plain.contains("code=");
        List<String> found = resources.stream()
                .filter(resource -> resource.path("resourceType").asString().equals(type))
                .filter(resource -> !coded
                        || plain.contains("|" + code(resource) + ",")
                        || plain.contains("|" + code(resource) + "&"))
                .map(JsonNode::toString)
                .toList();
        String answer = type.equals("Patient")
                ? found.get(0)
                : "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
                        + String.join(
                                ",",
                                found.stream()
                                        .map(r -> "{\"resource\":" + r + "}")
                                        .toList())
                        + "]}";
        return answer.replace("\"entry\":[]", "\"total\":0").getBytes(StandardCharsets.UTF_8);
    }

    private static String code(JsonNode resource) {
        String element = resource.has("code") ? "code" : "medicationCodeableConcept";
        return resource.path(element).path("coding").path(0).path("code").asString();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
