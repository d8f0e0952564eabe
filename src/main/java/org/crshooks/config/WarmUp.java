package org.crshooks.config;

import java.io.IOException;
import java.util.Locale;
import org.crshooks.cdshooks.HookCall;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.cdshooks.web.Readiness;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers one built-in request before anybody else may ask: the first clinician must not wait for class loading. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WarmUp implements ApplicationRunner {

    private static final String SERVICE = "crs-patient-view";

    private final HookServices services;
    private final Readiness readiness;
    private final JsonMapper json;

    WarmUp(HookServices services, Readiness readiness, JsonMapper json) {
        this.services = services;
        this.readiness = readiness;
        this.json = json;
    }

    /** @throws RuntimeException where the built-in request fails: a service that cannot answer it must not start */
    @Override
    public void run(ApplicationArguments args) throws IOException {
        byte[] body = new ClassPathResource("warm-up/request.json").getContentAsByteArray();
        ServiceDefinition service = services.find(SERVICE);
        HookRequest request = new HookRequestReader(true).read(body, service.hook());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            json.writeValueAsBytes(services.answer(new HookCall(service, request, locale)));
        }
        readiness.ready();
    }
}
