package org.crshooks.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.crshooks.cdshooks.FakeParts;
import org.crshooks.cdshooks.web.RequestClient;
import org.crshooks.store.TestStores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What lies behind which door. */
class AccessTest {

    private static final String ADMIN = "0123456789abcdefghijklmnopqrstuv";
    private static final String PUBLIC = "https://crs.example.org";
    private static final String ISSUER = "https://ehr.example.org";
    private static final JWK KEY = NewKey.make("ES384", "key-1");
    private static final String[] PRODUCTION = {
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--spring.profiles.active=production",
        "--crs.time-zone=UTC",
        "--crs.security.cors-origins=none"
    };

    /** Stands for what others put behind the doors. */
    @RestController
    static class Inside {

        @RequestMapping({"/admin/**", "/fhir/**"})
        String answer(HttpServletRequest request) {
            return "inside: " + RequestClient.of(request).name();
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(CrsHooksApplication.class, FakeParts.class, Inside.class).run(arguments);
    }

    private static ConfigurableApplicationContext production(String... more) {
        List<String> all = new ArrayList<>(List.of(PRODUCTION));
        all.add("--crs.store.url=" + TestStores.url());
        all.addAll(List.of(more));
        return start(all.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext withClient(String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(
                "--crs.security.client-authentication=jwt",
                "--crs.security.public-url=" + PUBLIC,
                "--crs.security.clients[0].name=st-elsewhere",
                "--crs.security.clients[0].issuer=" + ISSUER,
                "--crs.security.clients[0].jwks-file=" + Keys.file(KEY)));
        return production(all.toArray(String[]::new));
    }

    private static Caller caller(ConfigurableApplicationContext context) {
        return new Caller(
                ((ServletWebServerApplicationContext) context).getWebServer().getPort());
    }

    private static Reply post(Caller caller, String path, String token) {
        return caller.send("POST", path, BodyPublishers.noBody(), "Authorization", "Bearer " + token);
    }

    private static String token(String path) {
        return TokenDraft.good(KEY, ISSUER, PUBLIC + path).sign();
    }

    @Test
    @DisplayName("H2 /admin opens to the admin token alone")
    void admin() {
        try (ConfigurableApplicationContext context = withClient("--crs.security.admin-token=" + ADMIN)) {
            Caller caller = caller(context);
            assertThat(caller.get("/admin/feedback/summary").status()).isEqualTo(401);
            assertThat(caller.get("/admin").status()).isEqualTo(401);
            assertThat(caller.get("/%61dmin/x").status()).isEqualTo(401);
            assertThat(caller.get("/x/../admin/x").status()).isIn(400, 401, 404);
            assertThat(post(caller, "/admin/x", ADMIN + "x").status()).isEqualTo(401);
            assertThat(post(caller, "/admin/x", ADMIN.substring(1)).status()).isEqualTo(401);
            assertThat(post(caller, "/admin/x", token("/admin/x")).status()).isEqualTo(401);
            assertThat(post(caller, "/admin/x", ADMIN).http().body()).startsWith("inside");
            assertThat(post(caller, Caller.SERVICE, ADMIN).status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("H2 $crs-grade opens to a client's token for that address, or to the admin token; conformance is open")
    void fhir() {
        try (ConfigurableApplicationContext context = withClient("--crs.security.admin-token=" + ADMIN)) {
            Caller caller = caller(context);
            String operation = "/fhir/Patient/p1/$crs-grade";
            assertThat(caller.get(operation).status()).isEqualTo(401);
            assertThat(post(caller, operation, token("/fhir/Patient/p2/$crs-grade"))
                            .status())
                    .isEqualTo(401);
            assertThat(post(caller, operation, token(operation)).http().body()).isEqualTo("inside: st-elsewhere");
            assertThat(post(caller, operation, ADMIN).http().body()).isEqualTo("inside: anonymous");
            assertThat(caller.get("/fhir/metadata").http().body()).isEqualTo("inside: anonymous");
            assertThat(caller.get("/fhir/ValueSet/temperature").status()).isEqualTo(200);
            assertThat(caller.post("/fhir", "{}").status()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("H2 without an admin token there is no /admin, and without clients no $crs-grade")
    void closed() {
        try (ConfigurableApplicationContext context = production("--crs.security.client-authentication=none")) {
            Caller caller = caller(context);
            assertThat(caller.get("/admin/x").status()).isEqualTo(404);
            assertThat(caller.get("/admin/x").http().body())
                    .isEqualTo(caller.get("/nothing").http().body());
            assertThat(post(caller, "/admin/x", ADMIN).status()).isEqualTo(404);
            assertThat(post(caller, "/fhir/$crs-grade", ADMIN).status()).isEqualTo(401);
            assertThat(caller.get("/fhir/metadata").status()).isEqualTo(200);
            assertThat(caller.fire(Caller.treated("")).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H2 discovery is for clients alone where the site wants it so")
    void discovery() {
        try (ConfigurableApplicationContext context = withClient("--crs.security.discovery=protected")) {
            Caller caller = caller(context);
            assertThat(caller.get("/cds-services").status()).isEqualTo(401);
            assertThat(caller.get("/cds-services", "Authorization", "Bearer " + token("/cds-services"))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void sandboxAdminIsOpenUnlessATokenIsSet() {
        try (ConfigurableApplicationContext context = start("--server.port=0")) {
            assertThat(caller(context).get("/admin/x").http().body()).startsWith("inside");
        }
        try (ConfigurableApplicationContext context = start("--server.port=0", "--crs.security.admin-token=" + ADMIN)) {
            assertThat(caller(context).get("/admin/x").status()).isEqualTo(401);
            assertThat(post(caller(context), "/admin/x", ADMIN).status()).isEqualTo(200);
        }
    }
}
