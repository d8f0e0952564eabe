package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.IOException;
import java.time.Clock;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the FHIR endpoint and the check of its bodies into the web server. */
@Configuration(proxyBeanMethods = false)
public class EndpointConfiguration {

    /** Where the endpoint lies. */
    public static final String PATH = "/fhir";

    /**
     * Order of the filter that takes in a body. One that decides who may call has to stand before it, and after
     * cross-origin requests and admission, which come first of all.
     */
    public static final int BODY_FILTER_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    ResourceStore fhirStore(FhirContext context, Clock clock, ObjectProvider<InitialCharts> charts) throws IOException {
        ResourceStore store = new ResourceStore(clock);
        ConformanceResources.load(context, store, ConformanceResources.FILES);
        charts.ifAvailable(initial -> initial.made().get().forEach(store::take));
        return store;
    }

    @Bean
    StoredCharts storedCharts(FhirContext context, ResourceStore store) {
        return new StoredCharts(store, new ValueReader(context), context);
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirEndpoint(
            FhirContext context,
            ResourceStore store,
            ObjectProvider<InitialCharts> charts,
            ObjectProvider<Operations> operations) {
        boolean storesCharts = charts.getIfAvailable() != null;
        Searches searches = new Searches(store, new ValueReader(context));
        RestfulServer server = new RestfulServer(context);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setUncompressIncomingContents(false);
        CapabilityDetails details = new CapabilityDetails(storesCharts);
        server.setImplementationDescription(details.title());
        server.setServerConformanceProvider(new CapabilityProvider(server));
        server.registerInterceptor(details);
        for (String type : SearchParameters.conformanceTypes()) {
            server.registerProvider(new ReadProvider(classOf(context, type), store, searches));
        }
        if (storesCharts) {
            addCharts(server, context, store, searches);
        }
        operations.ifAvailable(offered -> server.registerProviders(offered.providers()));
        ServletRegistrationBean<RestfulServer> servlet = new ServletRegistrationBean<>(server, PATH + "/*");
        servlet.setName("fhir");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    private static void addCharts(RestfulServer server, FhirContext context, ResourceStore store, Searches searches) {
        Writes writes = new Writes(store, searches);
        for (String type : SearchParameters.clinicalTypes()) {
            server.registerProvider(new ReadProvider(classOf(context, type), store, searches));
            server.registerProvider(new WriteProvider<>(classOf(context, type), writes));
        }
        server.registerProvider(new TransactionProvider(store, writes, searches, context));
    }

    private static Class<? extends IBaseResource> classOf(FhirContext context, String type) {
        return context.getResourceDefinition(type).getImplementingClass();
    }

    @Bean
    FilterRegistrationBean<BodyFilter> fhirBodies(FhirContext context, OutcomeWriter outcomes) {
        FilterRegistrationBean<BodyFilter> filter = new FilterRegistrationBean<>(new BodyFilter(context, outcomes));
        filter.addUrlPatterns(PATH + "/*");
        filter.setOrder(BODY_FILTER_ORDER);
        return filter;
    }
}
