package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import java.time.Clock;
import java.util.Locale;
import org.crshooks.cdshooks.problem.RefusalListener;
import org.crshooks.cdshooks.web.Languages;
import org.crshooks.cdshooks.web.OutcomeWriter;
import org.crshooks.sandbox.SandboxConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The sandbox alone behind a real web server. Without a stereotype, so that the product's own scan never finds it. */
@EnableAutoConfiguration
@Import({EndpointConfiguration.class, SandboxConfiguration.class})
class SandboxTestApplication {

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    OutcomeWriter outcomeWriter() {
        return new OutcomeWriter(new Languages(Locale.ENGLISH), RefusalListener.NONE);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
