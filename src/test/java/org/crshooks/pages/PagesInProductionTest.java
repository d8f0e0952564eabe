package org.crshooks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Outside the sandbox nobody is offered to fire hooks; who looks is told what the service is. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "crs.time-zone=UTC",
            "crs.store.url=jdbc:h2:nioMemFS:pages-in-production",
            "crs.security.cors-origins=none",
            "crs.security.client-authentication=none"
        })
@ActiveProfiles("production")
class PagesInProductionTest {

    @LocalServerPort
    private int port;

    @Test
    void saysWhatItIs() {
        Caller caller = new Caller(port);
        assertThat(caller.get("/").http().body())
                .contains("/start.js", "/cds-services")
                .doesNotContain("workbench");
        assertThat(caller.get("/pages.json").http().body()).isEqualTo("{\"workbench\":false}");
        assertThat(caller.get("/scales").status()).isEqualTo(200);
        assertThat(caller.get("/scales.json").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/workbench/index.html", "/workbench/workbench.js", "/workbench/settings.json"})
    void offersNoWorkbench(String address) {
        assertThat(new Caller(port).get(address).status()).isEqualTo(404);
    }
}
