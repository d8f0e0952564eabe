package org.crshooks;

import java.util.OptionalInt;
import org.crshooks.config.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * Starts the service, or does what a command on the command line asks for; {@code org.crshooks.config} has both. The
 * plug-in is for another server.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
            @Filter(type = FilterType.REGEX, pattern = "org\\.crshooks\\.plugin\\..*")
        })
public class CrsHooksApplication {

    public static void main(String[] args) {
        OptionalInt done = CommandLine.run(args, System.out, System.err);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        SpringApplication.run(CrsHooksApplication.class, args);
    }
}
