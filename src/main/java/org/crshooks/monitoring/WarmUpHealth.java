package org.crshooks.monitoring;

import org.crshooks.cdshooks.web.Readiness;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the built-in requests were answered; until then every hook is a 503. */
public final class WarmUpHealth implements HealthIndicator {

    private final Readiness readiness;

    public WarmUpHealth(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Health health() {
        return readiness.isReady() ? Health.up().build() : Health.outOfService().build();
    }
}
