package org.crshooks.sandbox;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The sandbox alone behind a real web server. Without a stereotype, so that the product's own scan never finds it. */
@EnableAutoConfiguration
@Import(SandboxConfiguration.class)
class SandboxTestApplication {

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
