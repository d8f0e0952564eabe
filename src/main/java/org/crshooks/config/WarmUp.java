package org.crshooks.config;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.HookCall;
import org.crshooks.cdshooks.HookServices;
import org.crshooks.cdshooks.definition.ServiceDefinition;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.HookRequest;
import org.crshooks.cdshooks.request.HookRequestReader;
import org.crshooks.cdshooks.web.Readiness;
import org.crshooks.outbound.Destination;
import org.crshooks.outbound.Exchange;
import org.crshooks.outbound.Message;
import org.crshooks.outbound.Outbound;
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

/**
 * Answers built-in requests before anybody else may ask: the first clinician must not wait for class loading. They are
 * published examples, so what they need is what real charts need.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class WarmUp implements ApplicationRunner {

    private static final String SERVICE = "crs-patient-view";

    /** A chart with a whole course, one with every step of treatment, and one with ICANS, each with its advice. */
    private static final List<String> CHARTS = List.of("resolved", "tocilizumab-four-doses", "icans");

    /** So often that what a large chart repeats most is compiled. */
    private static final int ROUNDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** The first searches in a fresh process can take longer than the deadline. */
    private static final int SANDBOX_TRIES = 3;

    private static final String SANDBOX_PATIENT = "demo-grade-1-fever";

    private final HookServices services;
    private final Readiness readiness;
    private final JsonMapper json;
    private final Settings settings;
    private final KnownServers servers;
    private final Database database;
    private final Outbound outbound;

    WarmUp(
            HookServices services,
            Readiness readiness,
            JsonMapper json,
            Settings settings,
            KnownServers servers,
            Database database,
            Outbound outbound) {
        this.services = services;
        this.readiness = readiness;
        this.json = json;
        this.settings = settings;
        this.servers = servers;
        this.database = database;
        this.outbound = outbound;
    }

    /** @throws RuntimeException where a built-in request fails: a service that cannot answer it must not start */
    @Override
    public void run(ApplicationArguments args) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String chart : CHARTS) {
                byte[] request = example(chart);
                answer(request, Locale.ENGLISH);
                answer(request, Locale.SIMPLIFIED_CHINESE);
            }
        }
        askOverHttp();
        boolean answered = !settings.sandbox();
        for (int tries = 0; !answered && tries < SANDBOX_TRIES; tries++) {
            answered = warmOwnServer();
        }
        awaitStore();
        answer(example(CHARTS.get(0)), Locale.ENGLISH);
        readiness.ready();
    }

    private static byte[] example(String story) throws IOException {
        return new ClassPathResource("hooks/" + SERVICE + "/cases/" + story + "/request.json").getContentAsByteArray();
    }

    /** It is opened beside all that; the last answer has found it open. */
    private void awaitStore() {
        try {
            database.awaitOpen();
        } catch (StoreFault e) {
            throw new InvalidSettings(List.of("crs.store.url: " + e.getMessage()));
        }
    }

    /** The connector, the filters and the client that asks FHIR servers. Where HTTP is not spoken here, it waits. */
    private void askOverHttp() {
        Destination discovery = Destination.configured("http://127.0.0.1:" + servers.port() + "/cds-services");
        Exchange asked = outbound.send(Message.get(discovery).withToken(readiness.ownKey()));
        try {
            asked.reply().get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException notHere) {
            asked.stop();
            LOG.debug("no answer at the loopback address", notHere);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean warmOwnServer() {
        try {
            answer(askingOwnServer(), Locale.ENGLISH);
            return true;
        } catch (Refusal tooSlow) {
            LOG.debug("the sandbox's FHIR endpoint did not answer in time yet: {}", tooSlow.problem());
            return false;
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
