package org.crshooks.config;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The settings and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CrsProperties.class, WriteBackProperties.class})
class SettingsConfiguration {

    @Bean
    Settings settings(CrsProperties given, WriteBackProperties writeBack, Environment environment) {
        // whatever is not plainly the sandbox has to satisfy the demands of production
        boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox & !production"));
        return new SettingsCheck(given, writeBack, sandbox).settings();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
