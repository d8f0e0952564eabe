package org.crshooks.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import org.crshooks.cdshooks.web.Readiness;
import org.crshooks.monitoring.MeteredFeedback;
import org.crshooks.monitoring.MeteredJournal;
import org.crshooks.monitoring.Metrics;
import org.crshooks.monitoring.StoreHealth;
import org.crshooks.monitoring.StoreMetrics;
import org.crshooks.monitoring.TracedJournal;
import org.crshooks.monitoring.WarmUpHealth;
import org.crshooks.store.Database;
import org.crshooks.store.InTime;
import org.crshooks.store.StoreState;
import org.crshooks.store.StoredFeedback;
import org.crshooks.store.StoredJournal;
import org.crshooks.store.StoredTokens;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What those who run the service see of it. */
@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {

    /** Counts into nothing where no management port is set. */
    @Bean
    Metrics metrics(ObjectProvider<MeterRegistry> registry) {
        return new Metrics(registry.getIfAvailable(CompositeMeterRegistry::new));
    }

    @Bean
    @Primary
    MeteredJournal meteredJournal(StoredJournal journal, Metrics metrics, OpenTelemetry telemetry) {
        TracedJournal traced = new TracedJournal(journal, telemetry, MonitoringConfiguration::traceparent);
        return new MeteredJournal(traced, metrics);
    }

    /** What an agent brings along; nothing where there is none. */
    @Bean
    OpenTelemetry openTelemetry() {
        return GlobalOpenTelemetry.get();
    }

    private static String traceparent() {
        return CurrentRequest.get()
                .map(request -> request.getHeader("traceparent"))
                .orElse(null);
    }

    @Bean
    @Primary
    MeteredFeedback meteredFeedback(StoredFeedback feedback, Metrics metrics) {
        return new MeteredFeedback(feedback, metrics);
    }

    @Bean
    MeterBinder storeMetrics(StoreState state, StoredJournal journal, StoredTokens tokens) {
        return registry -> StoreMetrics.register(registry, state, journal, tokens);
    }

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
