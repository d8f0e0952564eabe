package org.crshooks.store;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The address of the database, with the options that durability and the shared SQL dialect need. */
final class StoreAddress {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_IN_MEMORY = "jdbc:h2:mem:";

    /** No statement takes longer. */
    static final Duration LONGEST_STATEMENT = Duration.ofSeconds(5);

    /**
     * H2 is closed by the service, not by the JVM. It is told the longest time of a statement once: each time anew, it
     * would compile every statement anew. Its delay of writing stays: without one it would never tidy its file.
     */
    private static final Map<String, String> H2_OPTIONS = Map.of(
            "QUERY_TIMEOUT", Long.toString(LONGEST_STATEMENT.toMillis()),
            "MODE", "PostgreSQL",
            "DATABASE_TO_LOWER", "TRUE",
            "DB_CLOSE_ON_EXIT", "FALSE");

    private final String url;

    StoreAddress(String url) {
        this.url = url;
    }

    boolean isH2() {
        return url.startsWith(H2);
    }

    boolean isInMemory() {
        return url.startsWith(H2_IN_MEMORY);
    }

    /** The address to connect to; an option that the site gave stays as it is. */
    String complete() {
        if (!isH2()) {
            return url;
        }
        Map<String, String> options = new TreeMap<>(H2_OPTIONS);
        if (isInMemory()) {
            // otherwise the database is gone whenever the pool renews its only connection
            options.put("DB_CLOSE_DELAY", "-1");
        }
        return with(options);
    }

    /** Likewise, of a file that must be there and is not changed. */
    String toLookInto() {
        Map<String, String> options = new TreeMap<>(H2_OPTIONS);
        options.put("IFEXISTS", "TRUE");
        options.put("ACCESS_MODE_DATA", "r");
        return with(options);
    }

    /** H2 asks for a name. */
    String user(StoreSettings settings) {
        return isH2() && settings.username().isEmpty() ? "sa" : settings.username();
    }

    private String with(Map<String, String> options) {
        String given = url.toUpperCase(Locale.ROOT);
        StringBuilder complete = new StringBuilder(url);
        options.forEach((name, value) -> {
            if (!given.contains(";" + name + "=")) {
                complete.append(';').append(name).append('=').append(value);
            }
        });
        return complete.toString();
    }
}
