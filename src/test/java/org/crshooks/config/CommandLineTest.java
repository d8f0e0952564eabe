package org.crshooks.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private OptionalInt run(String... args) {
        out.reset();
        err.reset();
        return CommandLine.run(args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private String said() {
        return out.toString(UTF_8);
    }

    @Test
    void withoutACommandTheServiceIsToBeStarted() {
        assertThat(run("--spring.profiles.active=production", "--crs.locale=en", "debug"))
                .isEmpty();
    }

    @Test
    @DisplayName("H17 --check-config accepts what the start accepts: a mode of writing back without any detail of it")
    void aNameWithAValueAndMembers() {
        assertThat(run(
                        "--check-config",
                        "--spring.profiles.active=production",
                        "--crs.time-zone=UTC",
                        "--crs.security.cors-origins=none",
                        "--crs.security.client-authentication=none",
                        "--crs.store.url=jdbc:postgresql://db.example.org/crs",
                        "--crs.write-back=direct"))
                .as(said())
                .hasValue(0);
    }

    @Test
    @DisplayName("H17 --check-config names what is missing, and ends with 1")
    void missing() {
        assertThat(run("--check-config", "--spring.profiles.active=production")).hasValue(1);
        assertThat(said())
                .contains(
                        "profile production",
                        "- crs.time-zone is missing",
                        "- crs.security.client-authentication is missing",
                        "- crs.security.cors-origins is missing")
                .doesNotContain("can start");
        assertThat(run("--check-config", "--server.address=0.0.0.0")).hasValue(1);
        assertThat(said()).contains("- server.address: the sandbox serves its own machine only");
        assertThat(run("--check-config", "--crs.fhir.deadline=soon", "--crs.security.clint=x"))
                .hasValue(1);
        assertThat(said())
                .contains("- crs.fhir.deadline has a value of the wrong kind", "- crs.security.clint is not known");
    }

    @Test
    @DisplayName("H17 --check-config finds files that would stop the start")
    void files() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{");
        assertThat(run("--check-config", "--crs.terminology.location=" + folder))
                .hasValue(1);
        assertThat(said()).contains("broken.json");
    }

    @Test
    @DisplayName("H3 H17 --check-config prints what is configured, secrets as ***, and ends with 0")
    void sound() {
        String secret = "0123456789abcdefghijklmnopqrstuvwxyz";
        assertThat(run(
                        "--check-config",
                        "--spring.profiles.active=production",
                        "--crs.time-zone=Asia/Shanghai",
                        "--crs.security.cors-origins=none",
                        "--crs.security.client-authentication=jwt",
                        "--crs.security.public-url=https://crs.example.org",
                        "--crs.security.admin-token=" + secret,
                        "--crs.store.url=jdbc:postgresql://user:" + secret + "@db/crs",
                        "--crs.store.password=" + secret,
                        "--crs.security.clients[0].name=north",
                        "--crs.security.clients[0].issuer=https://north.example.org",
                        "--crs.security.clients[0].tenants=a,b",
                        "--crs.security.clients[0].jwks-url=https://north.example.org/jwks.json"))
                .hasValue(0);
        assertThat(said())
                .contains(
                        "crs.security.admin-token = ***",
                        "crs.store.password = ***",
                        "crs.store.url = jdbc:postgresql://***@db/crs",
                        "crs.time-zone = Asia/Shanghai",
                        "north: issuer https://north.example.org, keys from https://north.example.org/jwks.json,"
                                + " tenants [a, b]",
                        "The service can start with these settings.")
                .doesNotContain(secret);
    }

    @Test
    void sandboxIsSoundAsItIs() {
        assertThat(run("--check-config")).hasValue(0);
        assertThat(said()).contains("profile sandbox", "whoever reaches the service.", "/admin: open.");
    }

    @Test
    void makesAKeyPairOnceAndSignsWithIt() throws IOException, ParseException {
        String name = folder.resolve("my-ehr").toString();
        assertThat(run("--make-key", "--out", name, "--alg=RS384", "--kid=k1")).hasValue(0);
        assertThat(said()).contains(name + ".jwk", name + ".jwks.json");
        assertThat(Files.readString(folder.resolve("my-ehr.jwks.json"))).doesNotContain("\"d\"", "\"p\"");
        assertThat(run("--make-key", "--out", name)).hasValue(2);
        assertThat(err.toString(UTF_8)).contains("already");

        assertThat(run(
                        "--sign-request",
                        "--key=" + name + ".jwk",
                        "--iss",
                        "https://ehr.example.org",
                        "--aud",
                        "https://crs.example.org/cds-services",
                        "--tenant=a",
                        "--jku=https://ehr.example.org/jwks.json"))
                .hasValue(0);
        SignedJWT token = SignedJWT.parse(said().strip());
        assertThat(token.getHeader().getKeyID()).isEqualTo("k1");
        assertThat(token.getHeader().getJWKURL()).hasToString("https://ehr.example.org/jwks.json");
        assertThat(token.getJWTClaimsSet().getStringClaim("tenant")).isEqualTo("a");
    }

    @Test
    void misuseIsExplained() throws IOException {
        assertThat(run("--sign-request", "--key", "x.jwk")).hasValue(2);
        assertThat(err.toString(UTF_8)).isNotBlank();
        assertThat(run("--make-key")).hasValue(2);
        assertThat(err.toString(UTF_8)).contains("--out is missing");
        assertThat(run("--make-key", "--out=x", "--alg=RS256")).hasValue(2);
        assertThat(err.toString(UTF_8)).contains("ES384 or RS384");
        Path open = Files.writeString(folder.resolve("open.jwk"), "{\"kty\":\"EC\"}");
        assertThat(run("--sign-request", "--key=" + open, "--iss=a", "--aud=b")).hasValue(2);
        assertThat(err.toString(UTF_8)).contains("holds no private JWK");
    }
}
