package org.crshooks.config;

import java.time.Duration;
import org.crshooks.cdshooks.web.Readiness;
import org.crshooks.monitoring.StoreHealth;
import org.crshooks.monitoring.WarmUpHealth;
import org.crshooks.store.Database;
import org.crshooks.store.InTime;
import org.crshooks.store.StoreState;
import org.crshooks.store.StoredJournal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What those who run the service see of it. */
@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {

    /** A probe gives up after a second or so. */
    @Bean
    InTime stateInTime() {
        return new InTime("its state", Duration.ofMillis(800), Duration.ofSeconds(1));
    }

    @Bean
    StoreState storeState(Database database, StoredJournal journal, @Qualifier("stateInTime") InTime store) {
        return new StoreState(database, journal, store);
    }

    @Bean
    StoreHealth storeHealthIndicator(StoreState store) {
        return new StoreHealth(store);
    }

    @Bean
    WarmUpHealth warmUpHealthIndicator(Readiness readiness) {
        return new WarmUpHealth(readiness);
    }
}
