package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A FHIR server that holds the patients of a test, as its other clients see it.
 *
 * @param base without a slash at its end
 */
record FhirPartner(String base) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What the server said. */
    record Answer(int status, JsonNode body) {

        /** The matches of a search, in the order they came. */
        List<JsonNode> matches() {
            return body.path("entry")
                    .valueStream()
                    .filter(e -> e.path("search").path("mode").asString("match").equals("match"))
                    .map(e -> e.path("resource"))
                    .toList();
        }

        String next() {
            return body.path("link")
                    .valueStream()
                    .filter(l -> l.path("relation").asString().equals("next"))
                    .map(l -> l.path("url").asString())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Stores these resources under their own ids, all or none. */
    void store(Collection<ObjectNode> resources) {
        List<ObjectNode> entries = resources.stream()
                .map(r -> object("resource", r, "request", object("method", "PUT", "url", address(r))))
                .toList();
        Answer answer =
                send("POST", "", object("resourceType", "Bundle", "type", "transaction", "entry", array(entries)));
        assertThat(answer.status()).as(() -> answer.body().toString()).isEqualTo(200);
    }

    private static String address(JsonNode resource) {
        return resource.path("resourceType").asString() + "/"
                + resource.path("id").asString();
    }

    /** All matches of a search, page after page, as they are now. */
    List<JsonNode> search(String query) {
        List<JsonNode> found = new ArrayList<>();
        for (String page = query; page != null; ) {
            Answer answer = get(page);
            assertThat(answer.status()).as(query).isEqualTo(200);
            found.addAll(answer.matches());
            page = answer.next();
        }
        return found;
    }

    /** The history of a patient's grades, newest first, as anybody would ask for it. */
    List<JsonNode> grades(String patient) {
        return search("Observation?patient=Patient/" + patient + "&code=" + FhirJson.OURS
                + "crs-observation|crs-grade&_sort=-date");
    }

    /** Of each grade the range and the status, newest first. */
    List<String> told(String patient) {
        return grades(patient).stream()
                .map(o -> StoredGrades.range(o) + " " + o.path("status").asString())
                .toList();
    }

    /** @param address below the base, or absolute */
    Answer get(String address) {
        return send("GET", address, null);
    }

    /** @param body null where there is none */
    Answer send(String method, String address, JsonNode body, String... headers) {
        BodyPublisher content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(address))
                .method(method, content)
                .header("Accept", "application/fhir+json")
                .header("Cache-Control", "no-cache");
        if (body != null) {
            request.header("Content-Type", "application/fhir+json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), Json.read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String address) {
        String encoded = address.replace("|", "%7C");
        return URI.create(encoded.startsWith("http") ? encoded : encoded.isEmpty() ? base : base + "/" + encoded);
    }
}
