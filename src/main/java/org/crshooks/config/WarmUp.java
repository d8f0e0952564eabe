package org.crshooks.config;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.HookCall;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.cdshooks.web.Readiness;
import org.crshooks.store.Database;
import org.crshooks.store.StoreFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** The first searches in a fresh process can take longer than the deadline. */
    private static final int SANDBOX_ROUNDS = 3;

    private static final String SANDBOX_PATIENT = "demo-grade-1-fever";

    private final HookServices services;
    private final Readiness readiness;
    private final JsonMapper json;
    private final Settings settings;
    private final KnownServers servers;
    private final Database database;

    WarmUp(
            HookServices services,
            Readiness readiness,
            JsonMapper json,
            Settings settings,
            KnownServers servers,
            Database database) {
        this.services = services;
        this.readiness = readiness;
        this.json = json;
        this.settings = settings;
        this.servers = servers;
        this.database = database;
    }

    /** @throws RuntimeException where the built-in request fails: a service that cannot answer it must not start */
    @Override
    public void run(ApplicationArguments args) throws IOException {
        byte[] builtIn = new ClassPathResource("warm-up/request.json").getContentAsByteArray();
        answer(builtIn, Locale.ENGLISH);
        answer(builtIn, Locale.SIMPLIFIED_CHINESE);
        for (int round = 0; settings.sandbox() && round < SANDBOX_ROUNDS; round++) {
            warmOwnServer();
        }
        awaitStore();
        answer(builtIn, Locale.ENGLISH);
        readiness.ready();
    }

    /** It is opened beside all that; the last answer has found it open. */
    private void awaitStore() {
        try {
            database.awaitOpen();
        } catch (StoreFault e) {
            throw new InvalidSettings(List.of("crs.store.url: " + e.getMessage()));
        }
    }

    private void warmOwnServer() {
        try {
            answer(askingOwnServer(), Locale.ENGLISH);
        } catch (Refusal tooSlow) {
            LOG.debug("the sandbox's FHIR endpoint did not answer in time yet: {}", tooSlow.problem());
        }
    }

    private void answer(byte[] body, Locale locale) {
        ServiceDefinition service = services.find(SERVICE);
        HookRequest request = new HookRequestReader(true).read(body, service.hook());
        json.writeValueAsBytes(services.answer(new HookCall(service, request, Client.ANONYMOUS, locale, true)));
    }

    /** A hook without prefetch, so that the sandbox's FHIR endpoint and the way to it are warm too. */
    private byte[] askingOwnServer() {
        Map<String, Object> request = Map.of(
                "hook",
                "patient-view",
                "hookInstance",
                "warm-up",
                "fhirServer",
                "http://127.0.0.1:" + servers.port() + "/fhir",
                "fhirAuthorization",
                Map.of(
                        "access_token", readiness.ownKey(),
                        "token_type", "Bearer",
                        "expires_in", 60,
                        "scope", "patient/*.read",
                        "subject", "warm-up"),
                "context",
                Map.of("userId", "Practitioner/warm-up", "patientId", SANDBOX_PATIENT));
        return json.writeValueAsBytes(request);
    }
}
