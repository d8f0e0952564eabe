package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Duration;
import org.crshooks.observation.Software;
import org.crshooks.store.Database;
import org.crshooks.store.HastyReads;
import org.crshooks.store.Purge;
import org.crshooks.store.Reports;
import org.crshooks.store.StoredCardMemory;
import org.crshooks.store.StoredFeedback;
import org.crshooks.store.StoredJournal;
import org.crshooks.store.Versions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of feedback and audit. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Database database(Settings settings) {
        return new Database(settings.store());
    }

    @Bean
    Versions versions(Settings settings) {
        return new Versions(Software.VERSION, Software.VERSION + "+" + SiteRules.digest(settings));
    }

    @Bean
    StoredJournal journal(Database database, Versions versions) {
        return new StoredJournal(database, versions);
    }

    @Bean
    StoredFeedback feedbackStore(Database database, StoredJournal journal, Clock clock) {
        return new StoredFeedback(database, journal, clock);
    }

    /** A hook has half a second in all. */
    @Bean
    HastyReads hastyReads() {
        return new HastyReads(Duration.ofMillis(150));
    }

    @Bean
    StoredCardMemory cardMemory(Database database, StoredJournal journal, HastyReads reads, Clock clock) {
        return new StoredCardMemory(database, journal, reads, clock);
    }

    @Bean
    Purge purge(Database database, Settings settings, Clock clock) {
        return new Purge(database, settings.store().retention(), clock);
    }

    @Bean
    Reports reports(Database database, FhirContext fhir) {
        return new Reports(database, fhir);
    }
}
