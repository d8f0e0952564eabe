package org.crshooks.config;

import java.time.Clock;
import java.util.List;
import org.crshooks.cdshooks.AppraisalSource;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.AssessmentText;
import org.crshooks.cdshooks.CardLinks;
import org.crshooks.cdshooks.CardMemory;
import org.crshooks.cdshooks.ChartSource;
import org.crshooks.cdshooks.CheckText;
import org.crshooks.cdshooks.DischargeService;
import org.crshooks.cdshooks.DraftSource;
import org.crshooks.cdshooks.HookService;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.JournaledServices;
import org.crshooks.cdshooks.OrderService;
import org.crshooks.cdshooks.PatientSource;
import org.crshooks.cdshooks.PatientViewService;
import org.crshooks.cdshooks.RecordKeeping;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.cdshooks.fetch.PrefetchCompletion;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.monitoring.Metrics;
import org.crshooks.outbound.Outbound;
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
    Outbound outbound(Settings settings) {
        return new Outbound(settings.deadline());
    }

    @Bean
    PrefetchCompletion prefetchCompletion(PageReader pages, Outbound outbound, Settings settings, Metrics metrics) {
        return new PrefetchCompletion(pages, outbound, settings.deadline(), settings.distrusted(), metrics::fetched);
    }

    @Bean
    PatientSource patientSource(PrefetchCompletion prefetch, KnownServers servers, ChartSource charts, Clock clock) {
        return new PatientSource(prefetch, servers::allowed, charts, clock);
    }

    @Bean
    JournaledServices journaledServices(HookServices services, Journal journal, Clock clock) {
        return new JournaledServices(services, journal, clock);
    }

    @Bean
    HookService patientView(
            PatientSource patients,
            AssessmentSource assessments,
            AssessmentText text,
            CardMemory memory,
            CardLinks links,
            RecordKeeping record,
            Settings settings) {
        return new PatientViewService(patients, assessments, text, memory, links, record, settings.silent());
    }

    @Bean
    HookService orderSelect(OrderParts parts) {
        return parts.service("order-select");
    }

    @Bean
    HookService orderSign(OrderParts parts) {
        return parts.service("order-sign");
    }

    @Bean
    HookService encounterDischarge(
            PatientSource patients,
            AppraisalSource appraisals,
            AssessmentText text,
            CheckText words,
            Settings settings) {
        return new DischargeService(patients, appraisals, text, words, settings.silent());
    }

    @Bean
    OrderParts orderParts(
            PatientSource patients,
            DraftSource drafts,
            AppraisalSource appraisals,
            AssessmentText text,
            CheckText words,
            Settings settings) {
        return hook -> new OrderService(hook, patients, drafts, appraisals, text, words, settings.silent());
    }

    /** Makes the one order service for either of its hooks. */
    @FunctionalInterface
    interface OrderParts {
        HookService service(String hook);
    }
}
