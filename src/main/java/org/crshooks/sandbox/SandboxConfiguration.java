package org.crshooks.sandbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crshooks.endpoint.EndpointConfiguration;
import org.crshooks.endpoint.InitialCharts;
import org.crshooks.sandbox.demo.DemoPatients;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Puts demo patients into the FHIR endpoint and opens it to pages of other servers. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox & !production")
public class SandboxConfiguration {

    @Bean
    InitialCharts demoPatients(Clock clock) {
        return new InitialCharts(() -> DemoPatients.resources(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
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
        filter.addUrlPatterns(EndpointConfiguration.PATH + "/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
