package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.GradeDrafts;
import org.crshooks.cdshooks.GradeKeeper;
import org.crshooks.cdshooks.RecordKeeping;
import org.crshooks.cdshooks.card.GradeDraft;
import org.crshooks.monitoring.Metrics;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeIdentifier;
import org.crshooks.observation.GradeJson;
import org.crshooks.outbound.Outbound;
import org.crshooks.writeback.BackendTokens;
import org.crshooks.writeback.GradeWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** How grades reach the record. */
@Configuration(proxyBeanMethods = false)
class WriteBackConfiguration {

    @Bean
    GradeWriter gradeWriter(FhirContext context, Outbound outbound, Metrics metrics) {
        return new GradeWriter(context, outbound, metrics::written);
    }

    /** The client itself sent the chart, so its server holds what the grade refers to. */
    @Bean
    GradeDrafts gradeDrafts(Settings settings) {
        return (assessment, scale, preceding, patientId, locale) -> {
            GradeContext at = new GradeContext(patientId, preceding, source -> true, locale, settings.timeZone());
            boolean primary = scale.equals(assessment.primaryScale());
            return new GradeDraft(
                    scale,
                    primary,
                    GradeIdentifier.of(assessment, scale, patientId, preceding),
                    GradeJson.of(assessment, scale, at));
        };
    }

    /** This service's own tokens. */
    @Bean
    @Conditional(BackendConfigured.class)
    BackendTokens backendTokens(Settings settings, Outbound outbound, Clock clock) {
        return new BackendTokens(settings.writeBack().backend(), outbound, clock);
    }

    @Bean
    RecordKeeping recordKeeping(
            GradeWriter writer,
            GradeDrafts drafts,
            AssessmentSource assessments,
            KnownServers servers,
            ObjectProvider<BackendTokens> backend,
            Clock clock,
            Settings settings) {
        WriteBackSettings given = settings.writeBack();
        return new GradeKeeper(
                new GradeKeeper.Policy(given.mode(), given.allScales(), given.userToken(), settings.timeZone()),
                writer,
                drafts,
                assessments,
                servers::allowed,
                backend.getIfAvailable(),
                clock);
    }
}
