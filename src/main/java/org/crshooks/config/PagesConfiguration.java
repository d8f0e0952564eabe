package org.crshooks.config;

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
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        FilterRegistrationBean<PageHeaders> filter = new FilterRegistrationBean<>(new PageHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }
}
