package org.crshooks.acceptance;

import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The FHIR endpoint under test, as a client sees it. */
record FhirService(int port, String path) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    FhirService(int port) {
        this(port, "/fhir");
    }

    /** Another address of the same service. */
    FhirService at(String other) {
        return new FhirService(port, other);
    }

    /** An answer. */
    record Answer(int status, String body, HttpResponse<?> raw) {

        JsonNode json() {
            return Json.read(body);
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** What the OperationOutcome says. */
        String diagnostics() {
            return json().path("issue").path(0).path("diagnostics").asString("");
        }

        List<JsonNode> parameters(String name) {
            return json().path("parameter")
                    .valueStream()
                    .filter(p -> p.path("name").asString().equals(name))
                    .toList();
        }

        /** The string of that parameter; empty where there is none. */
        String text(String name) {
            return parameters(name).stream()
                    .map(p -> p.path("valueString").asString())
                    .findFirst()
                    .orElse("");
        }

        JsonNode assessment() {
            return Json.read(text("assessment"));
        }
    }

    String base() {
        return "http://127.0.0.1:" + port + path;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer grade(ObjectNode parameters, String... headers) {
        return post("/$crs-grade", parameters.toString(), headers);
    }

    Answer post(String path, String body, String... headers) {
        return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/fhir+json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ObjectNode parameters(ObjectNode... parameters) {
        return object("resourceType", "Parameters", "parameter", array((Object[]) parameters));
    }

    static ObjectNode chart(JsonNode bundle) {
        return object("name", "chart", "resource", bundle);
    }

    static ObjectNode asOf(Object asOf) {
        return object("name", "asOf", "valueDateTime", asOf.toString());
    }

    static ObjectNode scale(String scale) {
        return object("name", "scale", "valueCode", scale);
    }

    static ObjectNode patient(String reference) {
        return object("name", "patient", "valueReference", object("reference", reference));
    }

    static ObjectNode bundle(Collection<? extends JsonNode> resources) {
        List<ObjectNode> entries = new ArrayList<>();
        resources.forEach(resource -> entries.add(object("resource", resource)));
        return object("resourceType", "Bundle", "type", "collection", "entry", array(entries));
    }
}
