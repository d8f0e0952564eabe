package org.crshooks.config;

import java.time.Duration;
import org.crshooks.security.AdminToken;
import org.crshooks.writeback.WriteBackMode;

/** Finds everything that is wrong with the settings of notifications. */
final class SubscriptionCheck {

    private static final String SECRET = "crs.subscription.secret";
    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final SubscriptionProperties given;
    private final Complaints complaints;

    SubscriptionCheck(SubscriptionProperties given, Complaints complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    /** @param fhirServer null where none is configured */
    SubscriptionSettings settings(String fhirServer, WriteBackMode mode) {
        AdminToken secret = new SecretCheck(SECRET, complaints).secret(given.secret(), given.secretFile());
        Duration wait = given.debounce();
        complaints.addUnless(
                !wait.isNegative() && wait.compareTo(LONGEST) <= 0,
                "crs.subscription.debounce must be 0 to " + LONGEST.toSeconds() + " s");
        if (secret != null) {
            complaints.addUnless(fhirServer != null, SECRET + " needs crs.fhir.server: whose patients are graded");
            complaints.addUnless(
                    mode == WriteBackMode.DIRECT,
                    SECRET + " needs crs.write-back=direct: a notification leads to nothing else");
        }
        return new SubscriptionSettings(secret, wait);
    }
}
