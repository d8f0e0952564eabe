package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.definition.ServiceDefinitions;
import org.crshooks.cdshooks.fetch.PageReader;
import org.crshooks.cdshooks.fetch.PatientFetch;
import org.crshooks.cdshooks.web.Languages;
import org.crshooks.endpoint.Operations;
import org.crshooks.endpoint.StoredCharts;
import org.crshooks.fhir.ChartReader;
import org.crshooks.monitoring.Metrics;
import org.crshooks.operation.CrsGrading;
import org.crshooks.operation.GradeOperation;
import org.crshooks.operation.PatientCharts;
import org.crshooks.operation.server.ConnectedCharts;
import org.crshooks.operation.server.PatientServer;
import org.crshooks.operation.server.ServerCharts;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.FhirServer;
import org.crshooks.outbound.Outbound;
import org.crshooks.writeback.BackendTokens;
import org.crshooks.writeback.TokenSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The operation {@code $crs-grade} and where it has charts from. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    /** The questions that a chart is asked for are those of this service. */
    private static final String SERVICE = "crs-patient-view";

    @Bean
    CrsGrading crsGrading(
            FhirContext context,
            ChartReader reader,
            CrsAssessor assessor,
            Settings settings,
            Journal journal,
            Clock clock) {
        return new CrsGrading(
                context,
                reader,
                assessor,
                settings.distrusted(),
                settings.timeZone(),
                new JournaledGrading(journal, clock));
    }

    @Bean
    @Conditional(ServerConfigured.class)
    PatientServer patientServer(Settings settings, ObjectProvider<BackendTokens> backend) {
        FhirServer server = new AllowedServers(List.of(settings.fhirServer()))
                .find(settings.fhirServer())
                .orElseThrow();
        return new PatientServer(server, tokens(backend, server), settings.deadline());
    }

    @Bean
    @Conditional(ServerConfigured.class)
    ServerCharts serverCharts(
            PatientServer server,
            PageReader pages,
            Outbound outbound,
            ServiceDefinitions definitions,
            Metrics metrics) {
        return new ServerCharts(
                server,
                new PatientFetch(pages, outbound, metrics::fetched),
                definitions.find(SERVICE).orElseThrow().questions());
    }

    /** Without tokens of our own the server has to be open. */
    private static TokenSource tokens(ObjectProvider<BackendTokens> backend, FhirServer server) {
        BackendTokens own = backend.getIfAvailable();
        return own != null && own.covers(server.base()) ? own : TokenSource.given(null);
    }

    @Bean
    PatientCharts patientCharts(Settings settings, StoredCharts stored, ObjectProvider<ServerCharts> server) {
        return new ConnectedCharts(
                settings.sandbox() ? Optional.of(stored::bundle) : Optional.empty(),
                Optional.ofNullable(server.getIfAvailable()));
    }

    @Bean
    Operations fhirOperations(CrsGrading grading, PatientCharts charts, Languages languages, Clock clock) {
        return new Operations(List.of(new GradeOperation(grading, charts, languages::choose, clock)));
    }
}
