package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.time.Duration;
import org.crshooks.observation.Software;
import org.crshooks.store.Database;
import org.crshooks.store.InTime;
import org.crshooks.store.Purge;
import org.crshooks.store.Reports;
import org.crshooks.store.StoredCardMemory;
import org.crshooks.store.StoredFeedback;
import org.crshooks.store.StoredJournal;
import org.crshooks.store.StoredTokens;
import org.crshooks.store.Versions;
import org.springframework.beans.factory.annotation.Qualifier;
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
    InTime cardsInTime() {
        return new InTime("cards", Duration.ofMillis(150), Duration.ofSeconds(5));
    }

    @Bean
    StoredCardMemory cardMemory(
            Database database, StoredJournal journal, @Qualifier("cardsInTime") InTime store, Clock clock) {
        return new StoredCardMemory(database, journal, store, clock);
    }

    /** A client that is turned away may try again. */
    @Bean
    InTime tokensInTime() {
        return new InTime("tokens", Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Bean
    StoredTokens replayStore(Database database, @Qualifier("tokensInTime") InTime store, Clock clock) {
        return new StoredTokens(database, store, clock);
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
