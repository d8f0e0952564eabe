package org.crshooks.monitoring;

import org.crshooks.store.StoreState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * The store: {@code UP}, or {@code DEGRADED} where it cannot be used. Never down, because hooks are answered without it
 * (H14), and every other instance has the same store.
 */
public final class StoreHealth implements HealthIndicator {

    static final String DEGRADED = "DEGRADED";

    private final StoreState store;

    public StoreHealth(StoreState store) {
        this.store = store;
    }

    @Override
    public Health health() {
        return store.works() ? Health.up().build() : Health.status(DEGRADED).build();
    }
}
