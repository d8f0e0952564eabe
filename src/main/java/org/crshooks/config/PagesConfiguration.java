package org.crshooks.config;

import java.util.HashSet;
import java.util.Set;
import org.crshooks.pages.PageHeaders;
import org.crshooks.pages.PageRoutes;
import org.crshooks.pages.WorkbenchSettings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The pages for people. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

    @Bean
    PageRoutes pageRoutes(Settings settings) {
        return new PageRoutes(settings.sandbox());
    }

    @Bean
    WorkbenchSettings workbenchSettings(Settings settings) {
        return new WorkbenchSettings(settings.allowedServers(), settings.asOfOverride());
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(Settings settings, KnownServers servers) {
        TimelineSettings timeline = settings.timeline();
        FilterRegistrationBean<PageHeaders> filter = new FilterRegistrationBean<>(new PageHeaders(
                () -> {
                    Set<String> ehrs = new HashSet<>(servers.ofReaders().origins());
                    ehrs.addAll(timeline.authorizationOrigins());
                    return ehrs;
                },
                timeline.embeddedBy()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
