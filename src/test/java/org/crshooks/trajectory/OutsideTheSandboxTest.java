package org.crshooks.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Outside the sandbox a chart is drawn for nobody without a token of its EHR. */
class OutsideTheSandboxTest {

    @TempDir
    private Path folder;

    private ConfigurableApplicationContext production(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.profiles.active=production",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--crs.time-zone=UTC",
                "--crs.security.client-authentication=none",
                "--crs.security.cors-origins=none",
                "--crs.store.url=jdbc:h2:file:" + folder.resolve("store"),
                "--crs.fhir.allowed-servers=https://ehr.example.org/fhir"));
        all.addAll(List.of(more));
        return new SpringApplicationBuilder(CrsHooksApplication.class).run(all.toArray(String[]::new));
    }

    private static Caller caller(ConfigurableApplicationContext service) {
        return new Caller(service.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    private static int ask(Caller caller, String body, String... headers) {
        return caller.post("/timeline/data", body, headers).status();
    }

    @Test
    @DisplayName("without a client id the page is not set up, and says so")
    void off() {
        try (ConfigurableApplicationContext service = production()) {
            Caller caller = caller(service);
            assertThat(caller.get("/timeline/setup").json().has("clientId")).isFalse();
            assertThat(ask(caller, "{\"patient\":\"p1\",\"fhirServer\":\"https://ehr.example.org/fhir\"}"))
                    .isEqualTo(404);
            assertThat(caller.get("/timeline").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H17 with one, a token is demanded, a server must be named, and Bundles are not taken")
    void on() {
        try (ConfigurableApplicationContext service = production(
                "--crs.timeline.client-id=trajectory",
                "--crs.timeline.authorization-origins=https://login.example.org",
                "--crs.timeline.embedded-by=https://ehr.example.org")) {
            Caller caller = caller(service);
            assertThat(ask(caller, "{\"patient\":\"p1\",\"fhirServer\":\"https://ehr.example.org/fhir\"}"))
                    .isEqualTo(401);
            assertThat(ask(caller, "{\"patient\":\"p1\"}", "Authorization", "Bearer x"))
                    .isEqualTo(400);
            assertThat(ask(
                            caller,
                            "{\"patient\":\"p1\",\"fhirServer\":\"https://other.example.org/fhir\"}",
                            "Authorization",
                            "Bearer x"))
                    .isEqualTo(400);
            assertThat(caller.post("/timeline/bundle", "{\"resourceType\":\"Bundle\"}")
                            .status())
                    .isEqualTo(404);
            for (String page : List.of("/timeline", "/timeline/launch.html")) {
                assertThat(caller.get(page).header("Content-Security-Policy"))
                        .contains("connect-src 'self' https://ehr.example.org:443 https://login.example.org")
                        .contains("frame-ancestors https://ehr.example.org");
            }
            assertThat(caller.get("/scales").header("Content-Security-Policy"))
                    .contains("connect-src 'self';")
                    .contains("frame-ancestors 'none'");
        }
    }
}
