package org.crshooks.config;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.crshooks.config.SecuritySettings.ClientSettings;
import org.crshooks.monitoring.Metrics;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Outbound;
import org.crshooks.security.AccessFilter;
import org.crshooks.security.AdminGate;
import org.crshooks.security.ClientGate;
import org.crshooks.security.ClientTokens;
import org.crshooks.security.Gate;
import org.crshooks.security.KeyCache;
import org.crshooks.security.KeyFile;
import org.crshooks.security.OpenAddresses;
import org.crshooks.security.RegisteredClient;
import org.crshooks.security.ReplayStore;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Who may call what. The filters stand behind those of {@link WebConfiguration}, and before any body is read. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Predicate<HttpServletRequest> NOTHING = request -> false;
    private static final Predicate<HttpServletRequest> EVERYTHING = request -> true;

    @Bean
    ClientTokens clientTokens(Settings settings, Outbound outbound, ReplayStore replays, Clock clock) {
        List<RegisteredClient> clients = settings.security().clients().stream()
                .map(client -> new RegisteredClient(
                        client.client(),
                        client.issuer(),
                        keys(client, settings, outbound, clock),
                        client.jwksUrl(),
                        client.audience(),
                        client.tenants()))
                .toList();
        ClientTokens tokens = new ClientTokens(clients, replays, clock);
        tokens.fetchKeys();
        return tokens;
    }

    private static KeyCache keys(ClientSettings client, Settings settings, Outbound outbound, Clock clock) {
        String name = client.client().name();
        return client.jwksFile() != null
                ? KeyCache.of(name, new KeyFile(client.jwksFile()), clock)
                : KeyCache.of(name, Destination.configured(client.jwksUrl()), outbound, settings.deadline(), clock);
    }

    @Bean
    FilterRegistrationBean<AccessFilter> hookAccess(
            Settings settings, ClientTokens tokens, OutcomeWriter outcomes, Metrics metrics) {
        SecuritySettings security = settings.security();
        Predicate<HttpServletRequest> open = security.protectsDiscovery() ? NOTHING : OpenAddresses::discovery;
        return filter(
                "hookAccess",
                "/cds-services/*",
                new AccessFilter(
                        clients(security, tokens),
                        security.authenticates() ? open : EVERYTHING,
                        Problem.UNAUTHENTICATED,
                        outcomes,
                        metrics::turnedAway));
    }

    /** Without a token there is nothing at these addresses, but in a sandbox that serves its own machine alone. */
    @Bean
    FilterRegistrationBean<AccessFilter> adminAccess(Settings settings, OutcomeWriter outcomes, Metrics metrics) {
        List<Gate> gates = admins(settings.security());
        boolean open = gates.isEmpty() && settings.sandbox() && !settings.allowRemote();
        return filter(
                "adminAccess",
                "/admin/*",
                new AccessFilter(
                        gates,
                        open ? EVERYTHING : NOTHING,
                        gates.isEmpty() ? Problem.NOT_FOUND : Problem.UNAUTHENTICATED,
                        outcomes,
                        metrics::turnedAway));
    }

    /** In the sandbox anybody may use the FHIR endpoint: it holds nothing real. */
    @Bean
    FilterRegistrationBean<AccessFilter> fhirAccess(
            Settings settings, ClientTokens tokens, OutcomeWriter outcomes, Metrics metrics) {
        List<Gate> gates = new ArrayList<>(admins(settings.security()));
        gates.addAll(clients(settings.security(), tokens));
        Predicate<HttpServletRequest> open = settings.sandbox() ? EVERYTHING : OpenAddresses::conformance;
        return filter(
                "fhirAccess",
                "/fhir/*",
                new AccessFilter(gates, open, Problem.UNAUTHENTICATED, outcomes, metrics::turnedAway));
    }

    private static List<Gate> clients(SecuritySettings security, ClientTokens tokens) {
        return security.authenticates() ? List.of(new ClientGate(tokens, security.publicUrl())) : List.of();
    }

    private static List<Gate> admins(SecuritySettings security) {
        return security.adminToken() == null ? List.of() : List.of(new AdminGate(security.adminToken()));
    }

    static FilterRegistrationBean<AccessFilter> filter(String name, String addresses, AccessFilter filter) {
        FilterRegistrationBean<AccessFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.addUrlPatterns(addresses);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }
}
