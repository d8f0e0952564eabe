package org.crshooks.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The service under test, as a client sees it. */
record Service(int port) {

    static final String PATIENT_VIEW = "crs-patient-view";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An answer. */
    record Reply(int status, String contentType, String body) {

        JsonNode json() {
            return Json.read(body);
        }

        JsonNode assessment() {
            return json().path("extension").path("org.crshooks.assessment");
        }

        /** Floor and ceiling by scale; empty where nothing was assessed. */
        Map<String, Range> grades() {
            Map<String, Range> grades = new TreeMap<>();
            for (JsonNode grade : assessment().path("grades")) {
                grades.put(
                        grade.path("scale").asString(),
                        new Range(
                                grade.path("floor").asInt(),
                                grade.path("ceiling").asInt()));
            }
            return grades;
        }
    }

    /** A grade, or the range it lies in. */
    record Range(int floor, int ceiling) {

        @Override
        public String toString() {
            return floor == ceiling ? "" + floor : floor + ".." + ceiling;
        }
    }

    /** The ids of all services. */
    List<String> ids() {
        return get("/cds-services")
                .json()
                .path("services")
                .valueStream()
                .map(s -> s.path("id").asString())
                .toList();
    }

    /** The prefetch templates of a service, by key. */
    Map<String, String> prefetchTemplates(String service) {
        JsonNode entry = StreamSupport.stream(
                        get("/cds-services").json().path("services").spliterator(), false)
                .filter(s -> s.path("id").asString().equals(service))
                .findFirst()
                .orElseThrow();
        Map<String, String> templates = new TreeMap<>();
        entry.path("prefetch")
                .properties()
                .forEach(e -> templates.put(e.getKey(), e.getValue().asString()));
        return templates;
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    Reply ask(Story story, String language) {
        return ask(story.service(), story.request(), language);
    }

    Reply patientView(JsonNode request, String language) {
        return ask(PATIENT_VIEW, request, language);
    }

    Reply ask(String service, JsonNode request, String language) {
        return ask(service, request.toString().getBytes(StandardCharsets.UTF_8), language);
    }

    Reply ask(String service, byte[] request, String language) {
        return send(asking(service, request, language));
    }

    /** @param token what the client shows of who it is */
    Reply ask(String service, byte[] request, String language, String token) {
        return send(asking(service, request, language).header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder asking(String service, byte[] request, String language) {
        return HttpRequest.newBuilder(address("/cds-services/" + service))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(request));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
