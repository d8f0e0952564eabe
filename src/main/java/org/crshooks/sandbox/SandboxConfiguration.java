package org.crshooks.sandbox;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crshooks.sandbox.demo.DemoPatients;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Puts the sandbox's FHIR endpoint and its filters into the web server. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
public class SandboxConfiguration {

    private static final String PATH = "/fhir";

    @Bean
    ResourceStore sandboxStore(FhirContext context, Clock clock) throws IOException {
        ResourceStore store = new ResourceStore(clock);
        ConformanceResources.load(context, store, ConformanceResources.FILES);
        DemoPatients.resources(clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .forEach(resource -> store.put(resource.getIdElement().getIdPart(), resource));
        return store;
    }

    @Bean
    ServletRegistrationBean<RestfulServer> fhirEndpoint(FhirContext context, ResourceStore store) {
        Searches searches = new Searches(store, new ValueReader(context));
        Writes writes = new Writes(store, searches);
        RestfulServer server = new RestfulServer(context);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setUncompressIncomingContents(false);
        server.setImplementationDescription("CRS Hooks sandbox with synthetic patients");
        server.setServerConformanceProvider(new CapabilityProvider(server));
        server.registerInterceptor(new CapabilityDetails());
        for (String type : SearchParameters.conformanceTypes()) {
            server.registerProvider(new ReadProvider(classOf(context, type), store, searches));
        }
        for (String type : SearchParameters.clinicalTypes()) {
            server.registerProvider(new ReadProvider(classOf(context, type), store, searches));
            server.registerProvider(new WriteProvider<>(classOf(context, type), writes));
        }
        server.registerProvider(new TransactionProvider(store, writes, searches, context));
        ServletRegistrationBean<RestfulServer> servlet = new ServletRegistrationBean<>(server, PATH + "/*");
        servlet.setName("fhir");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    private static Class<? extends IBaseResource> classOf(FhirContext context, String type) {
        return context.getResourceDefinition(type).getImplementingClass();
    }

    /** Any page may use the sandbox: it holds nothing real, and it takes no credentials. */
    @Bean
    FilterRegistrationBean<CorsFilter> fhirCors() {
        CorsConfiguration anyone = new CorsConfiguration();
        anyone.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        anyone.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        anyone.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"));
        anyone.setExposedHeaders(List.of("Location", "Content-Location", "ETag", "Last-Modified"));
        anyone.setMaxAge(3600L);
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", anyone);
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(source));
        filter.addUrlPatterns(PATH + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> fhirBodies(FhirContext context) {
        FilterRegistrationBean<BodyFilter> filter = new FilterRegistrationBean<>(new BodyFilter(context));
        filter.addUrlPatterns(PATH + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return filter;
    }
}
