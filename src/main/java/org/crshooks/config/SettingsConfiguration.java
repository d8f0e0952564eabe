package org.crshooks.config;

import java.net.InetAddress;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The settings and the clock. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    CrsProperties.class,
    WriteBackProperties.class,
    SecurityProperties.class,
    SubscriptionProperties.class
})
class SettingsConfiguration {

    @Bean
    Settings settings(
            CrsProperties given,
            WriteBackProperties writeBack,
            SecurityProperties security,
            SubscriptionProperties subscription,
            Environment environment) {
        return check(given, writeBack, security, subscription, environment);
    }

    /** @throws InvalidSettings naming every setting that is missing or wrong */
    static Settings check(
            CrsProperties given,
            WriteBackProperties writeBack,
            SecurityProperties security,
            SubscriptionProperties subscription,
            Environment environment) {
        // whatever is not plainly the sandbox has to satisfy the demands of production
        boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox & !production"));
        InetAddress address = Binder.get(environment)
                .bind("server.address", InetAddress.class)
                .orElse(null);
        return new SettingsCheck(given, writeBack, security, subscription, sandbox)
                .settings(address, Management.port(environment, "server.port"), Management.of(environment));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
