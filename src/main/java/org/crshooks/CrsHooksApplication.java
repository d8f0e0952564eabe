package org.crshooks;

import java.util.OptionalInt;
import org.crshooks.config.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service, or does what a command on the command line asks for; {@code org.crshooks.config} has both. */
@SpringBootApplication
public class CrsHooksApplication {

    public static void main(String[] args) {
        OptionalInt done = CommandLine.run(args, System.out, System.err);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        SpringApplication.run(CrsHooksApplication.class, args);
    }
}
