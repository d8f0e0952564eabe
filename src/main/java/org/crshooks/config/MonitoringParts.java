package org.crshooks.config;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out of Spring Boot's actuator what is not used: all of it where no management port is set, and always what
 * would show more than health and metrics, such as memory, settings and requests, whatever a setting exposes.
 */
final class MonitoringParts implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String BOOT = "org.springframework.boot.";
    private static final String ACTUATOR = BOOT + "actuate.";
    private static final String HEALTH = BOOT + "health.";
    private static final String MICROMETER = BOOT + "micrometer.";

    private static final Set<String> USED = Set.of(
            "EndpointAutoConfiguration",
            "JacksonEndpointAutoConfiguration",
            "WebEndpointAutoConfiguration",
            "ManagementContextAutoConfiguration",
            "HealthEndpointAutoConfiguration",
            "HealthContributorAutoConfiguration",
            "HealthContributorRegistryAutoConfiguration",
            "AvailabilityProbesAutoConfiguration",
            "AvailabilityHealthContributorAutoConfiguration",
            "MetricsAutoConfiguration",
            "CompositeMeterRegistryAutoConfiguration",
            "PrometheusMetricsExportAutoConfiguration",
            "JvmMetricsAutoConfiguration",
            "SystemMetricsAutoConfiguration");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
        boolean on = Management.port(environment, Management.PORT) >= 0;
        boolean[] wanted = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            // another filter may have struck it out already
            wanted[i] = names[i] == null || wanted(names[i], on);
        }
        return wanted;
    }

    /** Spring also asks about the parts that an auto-configuration consists of: they go with it. */
    private static boolean wanted(String name, boolean on) {
        if (!name.startsWith(BOOT) || !name.endsWith("AutoConfiguration")) {
            return true;
        }
        boolean ofMonitoring = name.startsWith(ACTUATOR) || name.startsWith(HEALTH) || name.startsWith(MICROMETER);
        if (ofMonitoring) {
            return on && USED.contains(name.substring(name.lastIndexOf('.') + 1));
        }
        boolean ofServer = name.contains(".autoconfigure.metrics.");
        return !ofServer && (on || !name.contains(".actuate."));
    }
}
