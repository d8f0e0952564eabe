package org.crshooks.config;

import java.time.Duration;
import java.util.List;
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
    private final boolean sandbox;
    private final List<String> reasons;

    /** @param reasons takes up what is wrong */
    StoreCheck(CrsProperties.Store given, boolean sandbox, List<String> reasons) {
        this.given = given;
        this.sandbox = sandbox;
        this.reasons = reasons;
    }

    StoreSettings settings() {
        Duration retention = given.retention();
        if (retention.compareTo(SHORTEST) < 0 || retention.compareTo(LONGEST) > 0) {
            reasons.add("crs.store.retention must be 1d to 36500d");
        }
        return new StoreSettings(url(), given.username(), given.password(), retention);
    }

    private String url() {
        String url = given.url() == null ? "" : given.url().strip();
        if (url.isEmpty()) {
            if (!sandbox) {
                reasons.add(URL + " is missing: the database for feedback and audit, such as"
                        + " jdbc:postgresql://db.example.org/crs");
            }
            // a name of its own, so that two services in one process share nothing
            return H2_IN_MEMORY + "crs-" + UUID.randomUUID();
        }
        boolean known = url.startsWith(POSTGRESQL)
                || url.startsWith(H2) && !url.startsWith(H2 + "tcp:") && !url.startsWith(H2 + "ssl:");
        if (!known) {
            reasons.add(URL + " must begin with jdbc:postgresql: or jdbc:h2:file:");
        } else if (!sandbox && url.startsWith(H2_IN_MEMORY)) {
            reasons.add(URL + " must not be in memory outside the sandbox: feedback that was acknowledged would be"
                    + " lost");
        }
        return url;
    }
}
