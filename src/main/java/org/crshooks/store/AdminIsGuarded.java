package org.crshooks.store;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether none but those who run the service can reach its reports: a sandbox that serves its own machine alone. */
final class AdminIsGuarded implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.acceptsProfiles(Profiles.of("sandbox & !production"))
                && !environment.getProperty("crs.sandbox.allow-remote", Boolean.class, false);
    }
}
