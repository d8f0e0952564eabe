package org.crshooks.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What web pages may do, in production. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.profiles.active=production",
            "server.address=127.0.0.1",
            "crs.time-zone=UTC",
            "crs.security.cors-origins=https://ehr.example.org,https://app.example.org:8443",
            "crs.security.client-authentication=none"
        })
@Import(FakeParts.class)
class BrowserTest {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ehr.example.org, true",
        "https://app.example.org:8443, true",
        "http://ehr.example.org, false",
        "https://ehr.example.org:443, false",
        "https://ehr.example.org:8443, false",
        "https://app.example.org, false",
        "https://EHR.example.org, false",
        "https://ehr.example.org., false",
        "https://ehr.example.org.evil.com, false",
        "https://evilehr.example.org, false",
        "https://evil.com, false",
        "https://sub.ehr.example.org, false",
        "https://example.org, false",
        "https://ehr.example.org@evil.com, false",
        "https://ehr.example.org/, false",
        "'https://ehr.example.org,https://evil.com', false",
        "'https://ehr.example.org https://evil.com', false",
        "https://ehr%2eexample.org, false",
        "null, false",
        "*, false",
        "file://, false"
    })
    @DisplayName("H16 pages of the listed origins may call, no others, and never with credentials")
    void origins(String origin, boolean allowed) {
        for (Reply reply : new Reply[] {
            caller.get("/cds-services", "Origin", origin),
            caller.fire(Caller.treated(""), "Origin", origin),
            caller.fire("{}", "Origin", origin),
            caller.get("/nothing", "Origin", origin),
            preflight(origin)
        }) {
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo(allowed ? origin : "");
            assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(reply.http().headers().allValues("Vary")).contains("Origin");
        }
        assertThat(preflight(origin).header("Access-Control-Allow-Headers"))
                .isEqualTo(allowed ? "authorization,content-type" : "");
        assertThat(preflight(origin).status()).isEqualTo(204);
    }

    private Reply preflight(String origin) {
        return caller.send(
                "OPTIONS",
                Caller.SERVICE,
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type");
    }

    static Stream<Function<Caller, Reply>> answers() {
        return Stream.of(
                c -> c.get("/"),
                c -> c.get("/index.html"),
                c -> c.get("/cds-services"),
                c -> c.fire(Caller.treated("")),
                c -> c.fire("{}"),
                c -> c.fire(Caller.request("")),
                c -> c.post(Caller.SERVICE + "/feedback", "{}"),
                c -> c.get(Caller.SERVICE),
                c -> c.get("/nothing"),
                c -> c.get("/admin/x"),
                c -> c.post("/fhir/$crs-grade", "{}"),
                c -> c.send("POST", Caller.SERVICE, BodyPublishers.ofByteArray(new byte[9 * 1024 * 1024])),
                c -> c.send("TRACE", "/", BodyPublishers.noBody()),
                c -> c.send("BREW", "/", BodyPublishers.noBody()),
                c -> c.get("/%00"),
                c -> c.get("/a%2fb"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    @DisplayName("H3 H16 every answer, errors included, is kept out of caches, frames and guesses about its type")
    void headers(Function<Caller, Reply> ask) {
        Reply reply = ask.apply(caller);
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(reply.header("Server")).isEmpty();
    }

    @Test
    @DisplayName("H16 so is what Tomcat refuses by itself")
    void tomcat() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /x?<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("Cache-Control: no-store", "frame-ancestors 'none'", "nosniff", "OperationOutcome");
        }
    }
}
