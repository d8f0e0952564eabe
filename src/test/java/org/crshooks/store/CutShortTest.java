package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class CutShortTest {

    /** More than all buffers between the two can hold. */
    private static final int ROWS = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Test
    @DisplayName("H14 an export that the store cannot finish ends in a broken connection, never as if it were whole")
    void export() throws Exception {
        database.sql().sql("""
                    insert into evaluation (evaluated_at, service, hook, client, patient, language, outcome, flags, cards,
                        failed_keys, software, rules, duration_ms)
                    select timestamp with time zone '2026-01-05 08:00:00Z', 's', 'h', 'c', 'p', 'en', 'answered', 0, 0,
                        '', '0', '0', 1 from system_range(1, %d)""".formatted(ROWS)).update();
        HttpResponse<InputStream> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/admin/audit.ndjson"))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            assertThat(body.readNBytes(1000)).hasSize(1000);
            database.sql().sql("shutdown").update();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
        Caller caller = new Caller(port);
        Caller.Reply refused = caller.get("/admin/audit.ndjson");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(caller.get("/admin/feedback/summary").status()).isEqualTo(503);
        assertThat(caller.get("/admin/feedback.csv").json().path("resourceType").asString())
                .isEqualTo("OperationOutcome");
    }
}
