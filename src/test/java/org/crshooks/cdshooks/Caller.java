package org.crshooks.cdshooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running service as a client would. */
public record Caller(int port) {

    public static final String SERVICE = "/cds-services/crs-patient-view";

    /** What came back. */
    public record Reply(int status, HttpResponse<String> http) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** Labels of the channels that were not answered. */
        public List<String> notAsked() {
            return StreamSupport.stream(
                            json().path("extension")
                                    .path("org.crshooks.assessment")
                                    .path("notAsked")
                                    .spliterator(),
                            false)
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    public Reply post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    public Reply fire(String body, String... headers) {
        return post(SERVICE, body, headers);
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public Reply send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request with these members after the required ones, such as {@code ,"prefetch":{}}. */
    public static String request(String more) {
        return "{\"hook\":\"patient-view\",\"hookInstance\":\"95f688a5-0532-4856-ad3b-4a5fca0247cd\","
                + "\"context\":{\"userId\":\"Practitioner/1\",\"patientId\":\"p1\"}" + more + "}";
    }

    /** A request with one dose of therapy, and this more in its prefetch, such as {@code ,"temperature":null}. */
    public static String treated(String morePrefetch) {
        return request(",\"prefetch\":{\"therapy\":"
                + bundle("{\"resourceType\":\"MedicationAdministration\",\"id\":\"m\"}") + morePrefetch + "}");
    }

    /** A searchset with one resource, or none where it is empty. */
    public static String bundle(String resource) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":["
                + (resource.isEmpty() ? "" : "{\"resource\":" + resource + "}") + "]}";
    }
}
