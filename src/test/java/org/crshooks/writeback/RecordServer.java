package org.crshooks.writeback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.FhirServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A FHIR server over HTTP that keeps what it is sent, and goes wrong as a test tells it to. */
final class RecordServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What it does in place of what it should. */
    record Fault(int status, String body, String location, boolean storesFirst, boolean drops, long delayMillis) {

        static final Fault NONE = null;

        static Fault status(int status) {
            return new Fault(status, "{}", null, false, false, 0);
        }

        static Fault body(String body) {
            return new Fault(200, body, null, false, false, 0);
        }

        static Fault redirect(String location) {
            return new Fault(307, "", location, false, false, 0);
        }

        /** Breaks the connection. */
        static Fault drop() {
            return new Fault(0, "", null, false, true, 0);
        }

        /** Does what it was asked and breaks the connection before it says so. */
        static Fault loseAnswer() {
            return new Fault(0, "", null, true, true, 0);
        }

        static Fault slow(long millis) {
            return new Fault(0, "", null, false, false, millis);
        }
    }

    /** One request as it came. */
    record Asked(String method, String path, Map<String, String> parameters, Map<String, String> headers, String body) {

        boolean is(String wanted, String type) {
            return method.equals(wanted) && path.split("/")[0].equals(type);
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, ObjectNode> stored = new LinkedHashMap<>();
    private final boolean honoursConditions;
    private volatile Function<Asked, Fault> faults = asked -> Fault.NONE;
    private int lastId;

    final List<Asked> asked = new CopyOnWriteArrayList<>();

    RecordServer(boolean honoursConditions) {
        this.honoursConditions = honoursConditions;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        http.createContext("/fhir/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    String base() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/fhir";
    }

    FhirServer server() {
        return new AllowedServers(List.of(base())).find(base()).orElseThrow();
    }

    void fails(Function<Asked, Fault> how) {
        faults = how;
    }

    void fails(String method, String type, Fault fault) {
        faults = request -> request.is(method, type) ? fault : Fault.NONE;
    }

    void works() {
        faults = request -> Fault.NONE;
    }

    long count(String method, String type) {
        return asked.stream().filter(request -> request.is(method, type)).count();
    }

    synchronized List<ObjectNode> all(String type) {
        return stored.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(type + "/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    List<ObjectNode> valid() {
        return all("Observation").stream()
                .filter(o -> o.has("identifier"))
                .filter(o -> !o.path("status").asString().equals("entered-in-error"))
                .toList();
    }

    /** Puts a resource there as if somebody else had. */
    synchronized void holds(String reference, String json) {
        ObjectNode resource = (ObjectNode) JSON.readTree(json);
        resource.put("resourceType", reference.split("/")[0]);
        store(reference.split("/")[1], resource);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Asked request = read(exchange);
        asked.add(request);
        Fault fault = faults.apply(request);
        try (exchange) {
            if (fault == null) {
                send(exchange, request);
            } else if (fault.delayMillis() > 0) {
                Thread.sleep(fault.delayMillis());
                send(exchange, request);
            } else if (fault.drops()) {
                if (fault.storesFirst()) {
                    handle(request, new LinkedHashMap<>());
                }
            } else {
                if (fault.location() != null) {
                    exchange.getResponseHeaders().set("Location", fault.location());
                }
                write(exchange, fault.status(), fault.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Asked request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        Object[] answer = handle(request, headers);
        headers.forEach(exchange.getResponseHeaders()::set);
        write(exchange, (int) answer[0], answer[1].toString());
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Asked read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring("/fhir/".length()),
                parameters(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            all.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return all;
    }

    private synchronized Object[] handle(Asked request, Map<String, String> headers) {
        return switch (request.method()) {
            case "POST" -> create(request, headers);
            case "PUT" -> update(request);
            default -> new Object[] {200, bundle(search(request.path(), request.parameters()))};
        };
    }

    private Object[] create(Asked request, Map<String, String> headers) {
        String type = request.path();
        String condition = request.headers().get("if-none-exist");
        List<ObjectNode> there =
                honoursConditions && condition != null ? search(type, parameters(condition)) : List.of();
        if (there.size() > 1) {
            return new Object[] {412, "{}"};
        }
        boolean exists = !there.isEmpty();
        ObjectNode resource =
                exists ? there.get(0) : store("new-" + ++lastId, (ObjectNode) JSON.readTree(request.body()));
        headers.put("Location", base() + "/" + type + "/" + resource.path("id").asString() + "/_history/1");
        return new Object[] {exists ? 200 : 201, resource};
    }

    private Object[] update(Asked request) {
        String id = request.path().split("/")[1];
        ObjectNode before = stored.get(request.path());
        String expected = request.headers().get("if-match");
        String version =
                before == null ? "0" : before.path("meta").path("versionId").asString();
        if (expected != null && !expected.equals("W/\"" + version + "\"")) {
            return new Object[] {412, "{}"};
        }
        return new Object[] {200, store(id, (ObjectNode) JSON.readTree(request.body()))};
    }

    private ObjectNode store(String id, ObjectNode resource) {
        String reference = resource.path("resourceType").asString() + "/" + id;
        ObjectNode before = stored.get(reference);
        int version = before == null ? 1 : before.path("meta").path("versionId").asInt() + 1;
        ObjectNode meta = resource.withObject("meta");
        meta.put("versionId", Integer.toString(version));
        // several in one millisecond, as on a busy server
        meta.put("lastUpdated", "2026-01-05T09:00:00." + String.format("%03d", stored.size() / 10) + "Z");
        resource.put("id", id);
        stored.put(reference, resource);
        return resource;
    }

    private List<ObjectNode> search(String type, Map<String, String> by) {
        Stream<ObjectNode> found = all(type).stream();
        if (by.containsKey("_id")) {
            List<String> ids = Arrays.asList(by.get("_id").split(","));
            found = found.filter(r -> ids.contains(r.path("id").asString()));
        }
        if (by.containsKey("identifier")) {
            found = found.filter(
                    r -> token(r.path("identifier").path(0), "value").equals(by.get("identifier")));
        }
        if (by.containsKey("code")) {
            found = found.filter(
                    r -> token(r.path("code").path("coding").path(0), "code").equals(by.get("code")));
        }
        if (by.containsKey("target")) {
            found = found.filter(
                    r -> r.path("target").path(0).path("reference").asString().equals(by.get("target")));
        }
        if (by.containsKey("recorded")) {
            found = found.filter(r -> r.path("recorded").asString().equals(by.get("recorded")));
        }
        List<ObjectNode> all = new ArrayList<>(found.toList());
        if ("-date".equals(by.get("_sort"))) {
            all.sort((a, b) -> b.path("effectiveDateTime")
                    .asString()
                    .compareTo(a.path("effectiveDateTime").asString()));
        }
        return all;
    }

    private static String token(JsonNode coded, String code) {
        return coded.path("system").asString() + "|" + coded.path(code).asString();
    }

    private static ObjectNode bundle(List<ObjectNode> resources) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "searchset");
        ArrayNode entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.addObject().set("resource", resource));
        return bundle;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
