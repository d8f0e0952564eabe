package org.crshooks.config;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import org.crshooks.cdshooks.AnsweredCards;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.AssessmentText;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.HookService;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.PatientViewService;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.terminology.Terminology;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The CDS services and what they ask of FHIR servers. */
@Configuration(proxyBeanMethods = false)
class HooksConfiguration {

    @Bean
    ServiceDefinitions serviceDefinitions(Settings settings, Terminology terminology) {
        return ServiceDefinitions.load(settings.hooksLocation(), terminology);
    }

    @Bean
    HookServices hookServices(ServiceDefinitions definitions, List<HookService> services) {
        return new HookServices(definitions, services);
    }

    @Bean
    HookRequestReader hookRequestReader(Settings settings) {
        return new HookRequestReader(settings.asOfOverride());
    }

    @Bean
    HttpClient fhirHttpClient(Settings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.deadline())
                .build();
    }

    @Bean
    PrefetchCompletion prefetchCompletion(
            PageReader pages, HttpClient client, KnownServers servers, Settings settings) {
        return new PrefetchCompletion(pages, client, servers::allowed, settings.deadline(), settings.distrusted());
    }

    @Bean
    AnsweredCards answeredCards(Clock clock) {
        return new AnsweredCards(clock);
    }

    @Bean
    HookService patientView(
            PrefetchCompletion prefetch,
            ChartSource charts,
            AssessmentSource assessments,
            AssessmentText text,
            AnsweredCards answered,
            Clock clock,
            Settings settings) {
        return new PatientViewService(prefetch, charts, assessments, text, answered, clock, settings.silent());
    }
}
