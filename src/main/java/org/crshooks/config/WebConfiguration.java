package org.crshooks.config;

import org.crshooks.cdshooks.web.AdmissionFilter;
import org.crshooks.cdshooks.web.CrossOriginFilter;
import org.crshooks.cdshooks.web.Languages;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.crshooks.cdshooks.web.Readiness;
import org.crshooks.cdshooks.web.RequestIdFilter;
import org.crshooks.monitoring.Metrics;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands between the network and the services. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Languages languages(Settings settings) {
        return new Languages(settings.locale());
    }

    @Bean
    OutcomeWriter outcomeWriter(Languages languages, Metrics metrics) {
        return new OutcomeWriter(languages, metrics::refused);
    }

    @Bean
    Readiness readiness() {
        return new Readiness();
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
        FilterRegistrationBean<RequestIdFilter> filter = new FilterRegistrationBean<>(new RequestIdFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter(Settings settings) {
        FilterRegistrationBean<CrossOriginFilter> filter = new FilterRegistrationBean<>(
                new CrossOriginFilter(settings.security().corsOrigins()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AdmissionFilter> admissionFilter(
            Readiness readiness, OutcomeWriter outcomes, Settings settings) {
        FilterRegistrationBean<AdmissionFilter> filter = new FilterRegistrationBean<>(
                new AdmissionFilter(readiness, outcomes, settings.security().maxConcurrent()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webServer(Settings settings) {
        return new WebServerSetup(settings);
    }
}
