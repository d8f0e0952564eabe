package org.crshooks;

import java.util.OptionalInt;
import org.crshooks.cdshooks.web.Readiness;
import org.crshooks.config.CommandLine;
import org.crshooks.config.HeadStart;
import org.crshooks.endpoint.EndpointConfiguration;
import org.crshooks.pages.PageRoutes;
import org.crshooks.sandbox.SandboxConfiguration;
import org.crshooks.store.Database;
import org.crshooks.subscription.Subscriptions;
import org.crshooks.trajectory.Trajectories;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Starts the service, or does what a command on the command line asks for; {@code org.crshooks.config} has both. The
 * plug-in is for another server.
 */
@SpringBootConfiguration
// nothing here is proxied, and there are neither tasks nor schedules of Spring's
@EnableAutoConfiguration(
        exclude = {
            AopAutoConfiguration.class,
            TaskExecutionAutoConfiguration.class,
            TaskSchedulingAutoConfiguration.class
        })
// the packages that hold parts of the service, and these alone: looking through every class takes time at each start
@ComponentScan(
        basePackageClasses = {
            CommandLine.class,
            Readiness.class,
            EndpointConfiguration.class,
            PageRoutes.class,
            SandboxConfiguration.class,
            Database.class,
            Subscriptions.class,
            Trajectories.class
        },
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class)
        })
public class CrsHooksApplication {

    public static void main(String[] args) {
        OptionalInt done = CommandLine.run(args, System.out, System.err);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        SpringApplication service = new SpringApplication(CrsHooksApplication.class);
        // no earlier: until here the log is not set up
        service.addInitializers(context -> HeadStart.begin());
        service.run(args);
    }
}
