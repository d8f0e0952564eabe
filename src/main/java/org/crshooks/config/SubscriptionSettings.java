package org.crshooks.config;

import java.time.Duration;
import org.crshooks.security.AdminToken;

/**
 * Notifications, after the settings were found sound.
 *
 * @param secret null where none are taken
 */
public record SubscriptionSettings(AdminToken secret, Duration debounce) {}
