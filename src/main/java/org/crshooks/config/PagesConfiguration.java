package org.crshooks.config;

import org.crshooks.pages.PageRoutes;
import org.crshooks.pages.WorkbenchSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
