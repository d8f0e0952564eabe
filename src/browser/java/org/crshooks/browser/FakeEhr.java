package org.crshooks.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * An EHR as far as a SMART launch sees it: an authorization server, and a FHIR server at another origin that wants its
 * token and holds the charts of the sandbox. It writes down what it was asked.
 */
final class FakeEhr implements AutoCloseable {

    static final String TOKEN = "token-of-the-reader-4711";
    static final String CODE = "code-of-the-launch-0815";

    /** One request, with the fields of its query or form. */
    record Asked(String path, String token, String address, Map<String, String> fields) {}

    private final HttpServer fhir = server();
    private final HttpServer login = server();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    private String charts;
    private boolean s256 = true;
    private boolean denies;
    private boolean revoked;

    FakeEhr() {
        serve(fhir, "/fhir/", this::chart);
        serve(fhir, "/fhir/.well-known/smart-configuration", this::configuration);
        serve(login, "/authorize", this::authorize);
        serve(login, "/token", this::token);
    }

    String iss() {
        return origin(fhir) + "/fhir";
    }

    String fhirOrigin() {
        return origin(fhir);
    }

    String loginOrigin() {
        return origin(login);
    }

    /** Starts anew. @param charts base of the FHIR server whose charts it shows */
    void reset(String charts) {
        this.charts = charts;
        asked.clear();
        s256 = true;
        denies = false;
        revoked = false;
    }

    void doesNotKnowPkce() {
        s256 = false;
    }

    void denies() {
        denies = true;
    }

    void revokes() {
        revoked = true;
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().startsWith(path)).toList();
    }

    private void configuration(HttpExchange http) throws IOException {
        answer(http, 200, """
                {"authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "capabilities": ["launch-ehr", "launch-standalone", "client-public", "permission-v2"]%2$s}
                """.formatted(
                        loginOrigin(), s256 ? ", \"code_challenge_methods_supported\": [\"S256\"]" : ""));
    }

    /** The reader signs in at once, or is sent back with an error. */
    private void authorize(HttpExchange http) throws IOException {
        Map<String, String> query = fields(http.getRequestURI().getRawQuery());
        String result = denies
                ? "error=access_denied&error_description=" + encode("The reader may not see this chart.")
                : "code=" + CODE;
        String back = query.get("redirect_uri") + "?" + result + "&state=" + encode(query.get("state"));
        http.getResponseHeaders().set("Location", back);
        answer(http, 302, "");
    }

    private void token(HttpExchange http) throws IOException {
        answer(http, 200, """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 3600, "patient": "demo-course-two-doses",
                 "scope": "launch patient/*.rs"}
                """.formatted(TOKEN));
    }

    private void chart(HttpExchange http) throws IOException {
        if (revoked || !("Bearer " + TOKEN).equals(http.getRequestHeaders().getFirst("Authorization"))) {
            answer(http, 401, "{\"resourceType\": \"OperationOutcome\"}");
            return;
        }
        URI there = URI.create(charts + http.getRequestURI().toString().substring("/fhir".length()));
        try {
            HttpResponse<String> read = client.send(
                    HttpRequest.newBuilder(there)
                            .header("Accept", "application/fhir+json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answer(http, read.statusCode(), read.body().replace(charts, iss()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private interface Handler {
        void handle(HttpExchange http) throws IOException;
    }

    private void serve(HttpServer server, String path, Handler handler) {
        server.createContext(path, http -> {
            http.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            http.getResponseHeaders().set("Access-Control-Allow-Headers", "authorization, accept, content-type");
            if (http.getRequestMethod().equals("OPTIONS")) {
                answer(http, 204, "");
                return;
            }
            String query = http.getRequestURI().getRawQuery();
            String form = new String(http.getRequestBody().readAllBytes(), UTF_8);
            asked.add(new Asked(
                    http.getRequestURI().getPath(),
                    http.getRequestHeaders().getFirst("Authorization"),
                    http.getRequestURI().toString(),
                    fields(form.isEmpty() ? query : form)));
            handler.handle(http);
        });
    }

    private static void answer(HttpExchange http, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        http.getResponseBody().write(bytes);
        http.close();
    }

    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new TreeMap<>();
        Arrays.stream(encoded == null ? new String[0] : encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static HttpServer server() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool());
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String origin(HttpServer server) {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        fhir.stop(0);
        login.stop(0);
    }
}
