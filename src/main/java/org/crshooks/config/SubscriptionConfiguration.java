package org.crshooks.config;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.List;
import org.crshooks.cdshooks.Journal;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.crshooks.monitoring.Metrics;
import org.crshooks.operation.CrsGrading;
import org.crshooks.operation.server.PatientServer;
import org.crshooks.operation.server.ServerCharts;
import org.crshooks.outbound.Outbound;
import org.crshooks.security.AccessFilter;
import org.crshooks.security.Gate;
import org.crshooks.security.SubscriptionGate;
import org.crshooks.subscription.Notified;
import org.crshooks.subscription.RecordStyle;
import org.crshooks.subscription.Subscriptions;
import org.crshooks.writeback.GradeWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notifications of other FHIR servers, and what is done about them. */
@Configuration(proxyBeanMethods = false)
class SubscriptionConfiguration {

    private static final String ADDRESSES = "/fhir-notify/*";

    /** Without a secret there is nothing at these addresses. */
    @Bean
    FilterRegistrationBean<AccessFilter> notificationAccess(
            Settings settings, OutcomeWriter outcomes, Metrics metrics) {
        SubscriptionSettings subscription = settings.subscription();
        boolean absent = subscription.secret() == null;
        List<Gate> gates = absent ? List.of() : List.of(new SubscriptionGate(subscription.secret()));
        Problem refusal = absent ? Problem.NOT_FOUND : Problem.UNAUTHENTICATED;
        return SecurityConfiguration.filter(
                "notificationAccess",
                ADDRESSES,
                new AccessFilter(gates, request -> false, refusal, outcomes, metrics::turnedAway));
    }

    @Bean
    Notified notified(
            Settings settings,
            FhirContext context,
            Outbound outbound,
            ObjectProvider<PatientServer> server,
            ObjectProvider<ServerCharts> charts,
            CrsGrading grading,
            GradeWriter writer,
            Journal journal,
            Clock clock) {
        SubscriptionSettings subscription = settings.subscription();
        if (subscription.secret() == null) {
            return (address, body) -> {
                throw new Refusal(Problem.NOT_FOUND);
            };
        }
        return new Subscriptions(
                context,
                outbound,
                server.getObject(),
                charts.getObject(),
                grading,
                writer,
                new RecordStyle(settings.writeBack().allScales(), settings.locale(), settings.timeZone()),
                subscription.debounce(),
                new JournaledRegrading(journal, clock),
                clock);
    }
}
