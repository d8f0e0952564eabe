package org.crshooks.config;

import java.time.Duration;
import java.util.UUID;
import org.crshooks.store.StoreSettings;

/** Finds what is wrong with the settings of the store. */
final class StoreCheck {

    private static final String URL = "crs.store.url";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_IN_MEMORY = "jdbc:h2:mem:";
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final CrsProperties.Store given;
    private final Complaints complaints;

    StoreCheck(CrsProperties.Store given, Complaints complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    StoreSettings settings() {
        Duration retention = given.retention();
        if (retention.compareTo(SHORTEST) < 0 || retention.compareTo(LONGEST) > 0) {
            complaints.add("crs.store.retention must be 1d to 36500d");
        }
        return new StoreSettings(url(), given.username(), given.password(), retention);
    }

    private String url() {
        String url = given.url() == null ? "" : given.url().strip();
        if (url.isEmpty()) {
            if (!complaints.sandbox()) {
                complaints.add(URL + " is missing: the database for feedback and audit, such as"
                        + " jdbc:postgresql://db.example.org/crs");
            }
            // a name of its own, so that two services in one process share nothing
            return H2_IN_MEMORY + "crs-" + UUID.randomUUID();
        }
        boolean known = url.startsWith(POSTGRESQL)
                || url.startsWith(H2) && !url.startsWith(H2 + "tcp:") && !url.startsWith(H2 + "ssl:");
        if (!known) {
            complaints.add(URL + " must begin with jdbc:postgresql: or jdbc:h2:file:");
        } else if (!complaints.sandbox() && url.startsWith(H2_IN_MEMORY)) {
            complaints.add(URL + " must not be in memory outside the sandbox: feedback that was acknowledged would be"
                    + " lost");
        }
        return url;
    }
}
