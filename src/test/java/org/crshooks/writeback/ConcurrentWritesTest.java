package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrentWritesTest {

    private static final int HOOKS = 50;
    private static final String PRESSOR = "T 39.0@71; BP 118@71; RA 97@71; norepinephrine 5@66..; now ";

    @ParameterizedTest(name = "the server honours If-None-Exist: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("H12 fifty hooks at once write one Observation")
    void atOnce(boolean honest) throws Exception {
        try (RecordServer server = new RecordServer(honest)) {
            Hook hook = new Hook(server);
            List<String> results = fire(hook);
            assertThat(results).allMatch(result -> result.equals("saved") || result.equals("unchanged"));
            assertThat(server.valid()).hasSize(1);
            assertThat(explained(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "the server honours If-None-Exist: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("H12 lost answers neither double nor lose the grade")
    void lostAnswers(boolean honest) throws Exception {
        try (RecordServer server = new RecordServer(honest)) {
            Hook hook = new Hook(server);
            AtomicInteger posts = new AtomicInteger();
            server.fails(asked -> asked.method().equals("POST") && posts.incrementAndGet() % 3 == 0
                    ? RecordServer.Fault.loseAnswer()
                    : RecordServer.Fault.NONE);
            fire(hook);
            server.works();
            // what the crowd left undone, the next hooks do
            hook.opens(PRESSOR + "73");
            hook.opens(PRESSOR + "74");
            assertThat(server.valid()).hasSize(1);
            assertThat(explained(server)).isGreaterThanOrEqualTo(1);
        }
    }

    @ParameterizedTest(name = "the server honours If-None-Exist: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("H12 the answer to the only create is lost: the grade counts as saved, or the next hook finds it")
    void onlyAnswerLost(boolean honest) {
        try (RecordServer server = new RecordServer(honest)) {
            Hook hook = new Hook(server);
            server.fails("POST", "Observation", RecordServer.Fault.loseAnswer());
            assertThat(hook.result(PRESSOR + "72")).isEqualTo("saved");
            server.works();
            assertThat(hook.result(PRESSOR + "73")).isEqualTo("unchanged");
            assertThat(server.valid()).hasSize(1);
            assertThat(explained(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "the server honours If-None-Exist: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("H12 a Provenance that failed is made up for by the next hook")
    void provenanceLater(boolean honest) {
        try (RecordServer server = new RecordServer(honest)) {
            Hook hook = new Hook(server);
            server.fails("POST", "Provenance", RecordServer.Fault.status(500));
            Outcome first = hook.opens(PRESSOR + "72").get(0);
            assertThat(first.result()).isEqualTo(Outcome.Result.SAVED);
            assertThat(first.provenance()).isEqualTo(Reason.SERVER_ERROR);
            server.works();
            assertThat(hook.opens(PRESSOR + "73"))
                    .extracting(Outcome::result)
                    .containsExactly(Outcome.Result.COMPLETED, Outcome.Result.UNCHANGED);
            assertThat(explained(server)).isEqualTo(1);
            assertThat(hook.opens(PRESSOR + "73"))
                    .extracting(Outcome::result)
                    .containsExactly(Outcome.Result.UNCHANGED);
            assertThat(server.all("Provenance")).hasSize(1);
        }
    }

    @Test
    @DisplayName("H12 a server that refuses a Provenance for good is not asked for ever")
    void provenanceRefused() {
        try (RecordServer server = new RecordServer(true)) {
            Hook hook = new Hook(server);
            server.fails("POST", "Provenance", RecordServer.Fault.status(403));
            hook.opens(PRESSOR + "72");
            for (int i = 0; i < 10; i++) {
                hook.opens(PRESSOR + "73");
            }
            assertThat(server.count("POST", "Provenance")).isEqualTo(Unfinished.MOST_TRIES);
        }
    }

    private static List<String> fire(Hook hook) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(HOOKS);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < HOOKS; i++) {
                calls.add(() -> hook.result(PRESSOR + "72"));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> future : crowd.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            crowd.shutdownNow();
        }
    }

    /** How many Provenances there are for the Observation that stayed. */
    private static long explained(RecordServer server) {
        String target = "Observation/" + server.valid().get(0).path("id").asString();
        return server.all("Provenance").stream()
                .filter(p ->
                        p.path("target").path(0).path("reference").asString().equals(target))
                .count();
    }
}
