package org.crshooks.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.crshooks.cdshooks.FakeParts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** H17: health and metrics have a port of their own, and show nothing else. */
class HealthTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final String LIVENESS = "/actuator/health/liveness";

    /** What a probe is told before warm-up. */
    @TestConfiguration(proxyBeanMethods = false)
    static class EarlyProbe {

        static final List<Reply> TOLD = new ArrayList<>();

        @Bean
        @Order(0)
        ApplicationRunner probe(Environment environment) {
            return arguments -> {
                Caller caller = new Caller(environment.getRequiredProperty("local.management.port", int.class));
                TOLD.clear();
                TOLD.add(caller.get(READINESS));
                TOLD.add(caller.get(LIVENESS));
            };
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        return new SpringApplicationBuilder(CrsHooksApplication.class, FakeParts.class, EarlyProbe.class)
                .run(all.toArray(String[]::new));
    }

    private static Caller management(ConfigurableApplicationContext service) {
        return new Caller(service.getEnvironment().getRequiredProperty("local.management.port", int.class));
    }

    private static Caller service(ConfigurableApplicationContext service) {
        return new Caller(service.getEnvironment().getRequiredProperty("local.server.port", int.class));
    }

    @Test
    @DisplayName("H17 nothing of it is there until a port is set")
    void offByDefault() {
        try (ConfigurableApplicationContext service =
                new SpringApplicationBuilder(CrsHooksApplication.class, FakeParts.class).run("--server.port=0")) {
            assertThat(service.getEnvironment().getProperty("local.management.port"))
                    .isNull();
            assertThat(service.getBeanProvider(MeterRegistry.class).getIfAvailable())
                    .isNull();
            assertThat(service(service).get(READINESS).status()).isEqualTo(404);
            assertThat(service(service).fire(Caller.treated("")).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H17 the management port says whether the service lives and is ready, and the service's port does not")
    void probes() {
        try (ConfigurableApplicationContext service = start("--management.server.port=0")) {
            assertThat(EarlyProbe.TOLD.get(0).status()).as("before warm-up").isEqualTo(503);
            assertThat(EarlyProbe.TOLD
                            .get(0)
                            .json()
                            .at("/components/warmUp/status")
                            .asString())
                    .isEqualTo("OUT_OF_SERVICE");
            assertThat(EarlyProbe.TOLD.get(1).status()).as("before warm-up").isEqualTo(200);

            Reply ready = management(service).get(READINESS);
            assertThat(ready.status()).isEqualTo(200);
            assertThat(ready.json().path("status").asString()).isEqualTo("UP");
            for (String part : List.of("readinessState", "warmUp", "store")) {
                assertThat(ready.json()
                                .path("components")
                                .path(part)
                                .path("status")
                                .asString())
                        .isEqualTo("UP");
            }
            assertThat(management(service).get(LIVENESS).json().path("status").asString())
                    .isEqualTo("UP");
            assertThat(service(service).get(READINESS).status()).isEqualTo(404);
            assertThat(service(service).get("/actuator/prometheus").status()).isEqualTo(404);
            assertThat(management(service).get("/cds-services").status()).isEqualTo(404);
            assertThat(service(service).fire(Caller.treated("")).status())
                    .as("the sandbox still knows its own port")
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H17 what would show memory or settings is not there, whatever a setting exposes; nor a stack trace")
    void nothingElse() throws IOException {
        try (ConfigurableApplicationContext service = start(
                "--management.server.port=0",
                "--management.endpoints.web.exposure.include=*",
                "--management.endpoints.access.default=unrestricted")) {
            Caller caller = management(service);
            for (String endpoint : List.of(
                    "env", "heapdump", "threaddump", "configprops", "loggers", "beans", "shutdown", "metrics")) {
                assertThat(caller.get("/actuator/" + endpoint).status()).isEqualTo(404);
                assertThat(caller.post("/actuator/" + endpoint, "{}").status()).isEqualTo(404);
            }
            for (String line : List.of("GET /%zz HTTP/1.1", "GET /actuator/<x> HTTP/1.1", "CANARY / HTTP/9")) {
                assertThat(answer(caller.port(), line))
                        .containsPattern("^HTTP/1.1 [45]")
                        .doesNotContain("\tat ", "Exception", "org.apache");
            }
        }
    }

    private static String answer(int port, String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((line + "\r\nHost: h\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
