package org.crshooks.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Notifications of other FHIR servers.
 *
 * @param secret that a notification has to bring along; null where none are taken
 * @param secretFile holds the secret in its place
 * @param debounce between the first notification of a patient and the grading
 */
@ConfigurationProperties("crs.subscription")
record SubscriptionProperties(
        String secret,
        String secretFile,
        @DefaultValue("5s") Duration debounce) {

    @Override
    public String toString() {
        return "SubscriptionProperties[***]";
    }
}
