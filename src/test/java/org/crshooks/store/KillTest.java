package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds in every build; as many as {@code -Dcrs.kill-rounds=100} says by hand. */
@Tag("process")
class KillTest {

    private static final int ROUNDS = Integer.getInteger("crs.kill-rounds", 5);
    private static final int WRITERS = 4;
    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/fever/request.json");

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(7391);

    @Test
    @DisplayName("H14 killed while feedback is written, again and again: nothing acknowledged is lost, and it starts"
            + " again")
    void kill(@TempDir Path data) throws Exception {
        String store = "--crs.store.url=jdbc:h2:file:" + data.resolve("store");
        for (int round = 0; round < ROUNDS; round++) {
            try (ServiceProcess service = ServiceProcess.start(data, store)) {
                Caller caller = service.caller();
                requireAll(caller);
                int enough = acknowledged.size() + 1 + random.nextInt(150);
                List<Thread> clients = clients(caller);
                await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= enough);
                service.kill();
                for (Thread client : clients) {
                    client.join();
                }
            }
        }
        try (ServiceProcess service = ServiceProcess.start(data, store)) {
            Caller caller = service.caller();
            requireAll(caller);
            assertThat(caller.get("/admin/audit.ndjson").http().body().lines())
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("}"));
        }
    }

    private void requireAll(Caller caller) {
        List<String> cards = caller.get("/admin/feedback.csv")
                .http()
                .body()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[4])
                .toList();
        assertThat(cards).doesNotHaveDuplicates().containsAll(acknowledged);
    }

    /** They send until nobody answers any more. */
    private List<Thread> clients(Caller caller) throws IOException {
        String hook = Files.readString(STORY);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            clients.add(client(() -> giveFeedback(caller)));
        }
        clients.add(client(() -> assertThat(caller.fire(hook).status()).isEqualTo(200)));
        return clients;
    }

    private static Thread client(Runnable request) {
        Thread client = new Thread(() -> {
            try {
                while (true) {
                    request.run();
                }
            } catch (UncheckedIOException killed) {
                // that is the end of it
            }
        });
        client.start();
        return client;
    }

    private void giveFeedback(Caller caller) {
        String card = UUID.randomUUID().toString();
        Caller.Reply reply = caller.post(
                Caller.SERVICE + "/feedback",
                "{\"feedback\":[{\"card\":\"" + card
                        + "\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}");
        if (reply.status() == 200) {
            acknowledged.add(card);
        }
    }
}
