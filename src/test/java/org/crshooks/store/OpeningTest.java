package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crshooks.store.Samples.START;
import static org.crshooks.store.Samples.accepted;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H14: a store that cannot be used is found at the start, and said plainly. */
class OpeningTest {

    @TempDir
    private Path data;

    private static void refuses(String url, String user, String reason) {
        try (Database database = new Database(new StoreSettings(url, user, "", Duration.ofDays(1)))) {
            assertThatThrownBy(database::awaitOpen)
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining(reason)
                    .hasMessageNotContaining(url);
        }
    }

    private String filled() {
        String url = "jdbc:h2:file:" + data.resolve("store");
        try (Store store = new Store(url)) {
            for (int i = 0; i < 50; i++) {
                store.give(accepted("c" + i, START));
            }
        }
        return url;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096, 12288})
    @DisplayName("H14 a damaged file is refused")
    void damaged(int from) throws IOException {
        String url = filled();
        Path file = data.resolve("store.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, from, bytes.length, (byte) 'x');
        Files.write(file, bytes);
        refuses(url, "", "damaged");
        assertThat(Files.readAllBytes(file)).as("untouched, for a repair").isEqualTo(bytes);
    }

    @Test
    void truncated() throws IOException {
        String url = filled();
        Path file = data.resolve("store.mv.db");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5000));
        refuses(url, "", "damaged");
    }

    @Test
    @DisplayName("H14 an H2 file is tidied while it is used, else it and the memory for it would grow with each hook")
    void tidied() {
        String file = data.resolve("store").toString();
        try (Store store = new Store("jdbc:h2:file:" + file)) {
            store.give(accepted("c", START));

            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .anyMatch(name -> name.startsWith("MVStore background writer") && name.contains(file));
        }
    }

    @Test
    void wrongPassword() {
        refuses(filled(), "somebody", "refuses crs.store.username");
    }

    @Test
    void readOnly() {
        String url = filled();
        refuses(url + ";ACCESS_MODE_DATA=r", "", "read-only");
    }

    @Test
    @DisplayName("opened again it is as it was, and the key of the hashes is the same")
    void reopened() {
        String url = filled();
        byte[] key;
        try (Store store = new Store(url)) {
            assertThat(store.feedbackCsv()).hasSize(51);
            key = store.database.key();
        }
        try (Store store = new Store(url)) {
            assertThat(store.database.key()).isEqualTo(key);
        }
    }

    @Test
    void nobodyThere() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        refuses("jdbc:postgresql://localhost:" + port + "/crs", "crs", "cannot be reached");
    }

    @Test
    void noSuchDatabaseOrUser() {
        String url = Postgres.newDatabase();
        refuses(url.replaceAll("/t[0-9a-f]{32}", "/missing"), "", "no such database");
        refuses(url.replace("user=postgres", "user=nobody"), "", "refuses crs.store.username");
    }

    @Test
    void tablesOfSomebodyElse() {
        String url = Postgres.newDatabase();
        try (Database database = new Database(Postgres.settings(url))) {
            database.sql().sql("drop table flyway_schema_history").update();
        }
        refuses(url, "", "cannot be brought to the version of this service");
    }
}
