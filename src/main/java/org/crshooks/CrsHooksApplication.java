package org.crshooks;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service; {@code org.crshooks.config} holds the wiring. */
@SpringBootApplication
public class CrsHooksApplication {

    public static void main(String[] args) {
        SpringApplication.run(CrsHooksApplication.class, args);
    }
}
