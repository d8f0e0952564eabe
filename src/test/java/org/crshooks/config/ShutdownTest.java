package org.crshooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.crshooks.cdshooks.FakeParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class ShutdownTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer ehr;

    /** An EHR that keeps its answers back. */
    @BeforeEach
    void startEhr() throws IOException {
        ehr = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ehr.setExecutor(Executors.newCachedThreadPool());
        ehr.createContext("/fhir", this::answer);
        ehr.start();
    }

    @AfterEach
    void stopEhr() {
        mayAnswer.countDown();
        ehr.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.countDown();
        try {
            mayAnswer.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        byte[] body = Caller.bundle("").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    @Timeout(120)
    @DisplayName("H17 a hook in flight is answered before the service stops, and no new one is let in")
    void finishesWhatItBegan() throws Exception {
        String fhir = "http://127.0.0.1:" + ehr.getAddress().getPort() + "/fhir";
        ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        CrsHooksApplication.class, FakeParts.class)
                .run("--server.port=0", "--crs.fhir.allowed-servers=" + fhir, "--crs.fhir.deadline=30s");
        Caller caller = new Caller(context.getBean(KnownServers.class).port());
        String body = Caller.treated("").replaceFirst("\\{", "{\"fhirServer\":\"" + fhir + "\",");
        CompletableFuture<Reply> reply = CompletableFuture.supplyAsync(() -> caller.fire(body));
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stopping = CompletableFuture.runAsync(context::close);
        while (accepts(caller)) {
            Thread.onSpinWait();
        }
        assertThat(reply).isNotDone();
        assertThat(stopping).isNotDone();
        mayAnswer.countDown();

        Reply answered = reply.get(30, TimeUnit.SECONDS);
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().path("cards")).hasSize(1);
        assertThat(answered.notAsked()).doesNotContain("temperature");
        stopping.get(30, TimeUnit.SECONDS);
    }

    private static boolean accepts(Caller caller) {
        try {
            return caller.get("/cds-services").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
