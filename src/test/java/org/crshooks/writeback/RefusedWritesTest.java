package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.crshooks.writeback.RecordServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedWritesTest {

    private static final String PRESSOR = "T 39.0@71; BP 118@71; RA 97@71; norepinephrine 5@66..; now 72";

    private final RecordServer server = new RecordServer(true);
    private final Hook hook = new Hook(server);

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "400, rejected",
        "401, token-refused",
        "403, forbidden",
        "404, not-supported",
        "405, not-supported",
        "409, conflict",
        "412, conflict",
        "415, rejected",
        "422, rejected",
        "429, busy",
        "500, server-error",
        "501, not-supported",
        "503, busy",
        "504, timed-out",
        "302, redirected",
        "202, unreadable",
        "204, unreadable"
    })
    @DisplayName("H12 a create that is refused is told by its reason, tried once, and leaves nothing")
    void refused(int status, String reason) {
        server.fails("POST", "Observation", Fault.status(status));
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved " + reason);
        assertThat(server.count("POST", "Observation")).isEqualTo(1);
        assertThat(server.count("POST", "Provenance")).isZero();
        server.works();
        assertThat(hook.result(PRESSOR)).isEqualTo("saved");
        assertThat(server.valid()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403, forbidden", "404, not-supported", "401, token-refused", "500, server-error", "302, redirected"})
    @DisplayName("H12 where the record cannot be read, nothing is written")
    void unknownRecord(int status, String reason) {
        server.fails("GET", "Observation", Fault.status(status));
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved " + reason);
        assertThat(server.count("POST", "Observation")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Please log in</html>",
                "",
                "{",
                "null",
                "[]",
                "{\"resourceType\":\"OperationOutcome\"}",
                "{\"resourceType\":\"Observation\",\"id\":\"t\"}"
            })
    @DisplayName("H7 an answer that is no search result is none; one to a create is looked into")
    void garbage(String body) {
        server.fails("GET", "Observation", Fault.body(body));
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved unreadable");
        server.fails("POST", "Observation", Fault.body(body));
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved unreadable");
        assertThat(server.all("Observation")).isEmpty();
    }

    @Test
    @DisplayName("H1 a redirect is not followed, and the token does not leave with it")
    void redirect() {
        try (RecordServer elsewhere = new RecordServer(true)) {
            hook.access(Access.unlimited(TokenSource.given("secret")));
            for (String method : new String[] {"GET", "POST"}) {
                server.fails(method, "Observation", Fault.redirect(elsewhere.base() + "/Observation"));
                assertThat(hook.result(PRESSOR)).isEqualTo("not-saved redirected");
            }
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    @DisplayName("H1 a next page elsewhere is not asked for")
    void nextElsewhere() {
        try (RecordServer elsewhere = new RecordServer(true)) {
            server.fails(
                    "GET",
                    "Observation",
                    Fault.body("{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\""
                            + elsewhere.base() + "/Observation?page=2\"}]}"));
            assertThat(hook.result(PRESSOR)).isEqualTo("not-saved unreadable");
            assertThat(elsewhere.asked).isEmpty();
        }
    }

    @Test
    @DisplayName("H8 pages that never end are given up")
    void endlessPages() {
        server.fails(
                "GET",
                "Observation",
                Fault.body("{\"resourceType\":\"Bundle\",\"link\":[{\"relation\":\"next\",\"url\":\"" + server.base()
                        + "/Observation?page=2\"}]}"));
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved unreadable");
        assertThat(server.count("GET", "Observation")).isEqualTo(10);
    }

    @Test
    @DisplayName("H12 a fault of our own is told like any other, and costs nothing but the write")
    void ownFault() {
        hook.opens(PRESSOR);
        hook.regraded(assessment -> {
            throw new IllegalStateException("secret");
        });
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved fault");
    }

    @Test
    @DisplayName("H12 a broken connection before anything was stored is told, and the next hook writes")
    void dropped() {
        server.fails("POST", "Observation", Fault.drop());
        assertThat(hook.result(PRESSOR)).isEqualTo("not-saved no-connection");
        server.works();
        assertThat(hook.result(PRESSOR)).isEqualTo("saved");
        assertThat(server.valid()).hasSize(1);
        assertThat(server.all("Provenance")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET Observation", "POST Observation", "POST Provenance"})
    @DisplayName("H7 a server that does not answer is left at the deadline; a grade that it stored is found next time")
    void slow(String which) {
        hook.result("T 38.5@60; BP 118@60; RA 97@60; now 61");
        hook.deadline(Duration.ofMillis(700));
        server.fails(which.split(" ")[0], which.split(" ")[1], Fault.slow(1_500));
        long start = System.nanoTime();
        String result = hook.result(PRESSOR);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        // far from the 1.5 s that the server takes, however busy this machine is
        assertThat(took).isLessThan(Duration.ofMillis(1_300));
        assertThat(result).isEqualTo(which.endsWith("Provenance") ? "saved" : "not-saved timed-out");
        server.works();
        hook.deadline(Hook.DEADLINE);
        assertThat(hook.result(PRESSOR)).isIn("saved", "completed", "unchanged");
        assertThat(hook.result(PRESSOR)).isEqualTo("unchanged");
        assertThat(server.valid()).hasSize(2);
    }
}
