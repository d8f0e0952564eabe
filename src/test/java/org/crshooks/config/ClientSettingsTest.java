package org.crshooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.cdshooks.Client;
import org.crshooks.config.SecuritySettings.ClientSettings;
import org.crshooks.security.Keys;
import org.crshooks.security.NewKey;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** H17: what is demanded of the settings about clients. */
class ClientSettingsTest {

    private static final String FIRST = "--crs.security.clients[0].";
    private static final String SECOND = "--crs.security.clients[1].";
    private static final String[] PRODUCTION = {
        "--spring.profiles.active=production",
        "--crs.time-zone=Asia/Shanghai",
        "--crs.security.cors-origins=none",
        "--crs.store.url=jdbc:postgresql://db.example.org/crs",
        "--crs.security.client-authentication=jwt"
    };
    private static final String[] WHOLE = {
        "--crs.security.public-url=https://crs.example.org",
        FIRST + "name=north",
        FIRST + "issuer=https://north.example.org",
        FIRST + "jwks-url=https://north.example.org/jwks.json"
    };

    @TempDir
    private Path site;

    private static GivenSettings given(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(PRODUCTION));
        all.addAll(List.of(some));
        all.addAll(List.of(more));
        return GivenSettings.of(all.toArray(String[]::new));
    }

    private static List<String> refused(GivenSettings given) {
        try {
            given.checked();
            return List.of();
        } catch (InvalidSettings e) {
            return e.reasons();
        }
    }

    private static void assertRefused(GivenSettings given, String... beginnings) {
        List<String> reasons = refused(given);
        assertThat(reasons).hasSameSizeAs(beginnings);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(reasons.get(i)).startsWith(beginnings[i]);
        }
    }

    @Test
    @DisplayName("H17 client authentication without anything else names what is missing")
    void nothing() {
        assertRefused(given(new String[0]), "crs.security.public-url is missing", "crs.security.clients is missing");
        assertRefused(
                given(new String[] {"--crs.security.public-url=https://crs.example.org", FIRST + "silent=true"}),
                "crs.security.clients[0].name must",
                "crs.security.clients[0].issuer is missing",
                "crs.security.clients[0] needs jwks-url or jwks-file");
    }

    @Test
    void whole() {
        SecuritySettings security = given(
                        WHOLE,
                        FIRST + "audience=urn:crs",
                        FIRST + "tenants=a,b",
                        FIRST + "fhir-servers=https://north.example.org/fhir",
                        FIRST + "language=zh-CN",
                        FIRST + "write-back=off",
                        FIRST + "silent=true")
                .checked()
                .security();
        assertThat(security.authenticates()).isTrue();
        assertThat(security.protectsDiscovery()).isFalse();
        assertThat(security.publicUrl()).isEqualTo("https://crs.example.org");
        ClientSettings client = security.clients().get(0);
        assertThat(client.issuer()).isEqualTo("https://north.example.org");
        assertThat(client.jwksFile()).isNull();
        assertThat(client.jwksUrl()).isEqualTo("https://north.example.org/jwks.json");
        assertThat(client.audience()).isEqualTo("urn:crs");
        assertThat(client.tenants()).isEqualTo(Set.of("a", "b"));
        Client agreed = client.client();
        assertThat(agreed.name()).isEqualTo("north");
        assertThat(agreed.fhirServers().find("https://north.example.org/fhir")).isPresent();
        assertThat(agreed.fhirServers().find("https://south.example.org/fhir")).isEmpty();
        assertThat(agreed.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(agreed.writeBack()).isEqualTo("off");
        assertThat(agreed.silent(false)).isTrue();
    }

    @Test
    @DisplayName("a client without settings of its own has those for everybody")
    void defaults() {
        Client client = given(WHOLE).checked().security().clients().get(0).client();
        assertThat(client.fhirServers()).isNull();
        assertThat(client.language()).isNull();
        assertThat(client.writeBack()).isNull();
        assertThat(client.silent(true)).isTrue();
        assertThat(client.silent(false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "name, North",
        "name, 'a\u001b[31m'",
        "jwks-url, http://north.example.org/jwks.json",
        "jwks-url, https://user@north.example.org/jwks.json",
        "jwks-url, jwks.json",
        "jwks-file, /does/not/exist",
        "tenants, ''",
        "fhir-servers, http://north.example.org/fhir",
        "fhir-servers, https://north.example.org/fhir?x=1",
        "fhir-servers, ''",
        "language, fr",
        "write-back, always",
        "silent, perhaps",
        "tenant, a",
        "jku, https://north.example.org/jwks.json"
    })
    @DisplayName("H17 a wrong or misspelt setting of a client is refused by name")
    void wrong(String name, String value) {
        String[] arguments = WHOLE.clone();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = arguments[i].startsWith(FIRST + name + "=") ? FIRST + name + "=" + value : arguments[i];
        }
        boolean replaced = !List.of(arguments).equals(List.of(WHOLE));
        GivenSettings given = replaced ? given(arguments) : given(arguments, FIRST + name + "=" + value);
        assertRefused(given, "crs.security.clients[0]." + name);
    }

    @Test
    @DisplayName("H17 a key file must hold public keys that are fit, and nothing secret")
    void keyFiles() throws IOException {
        Path file = site.resolve("keys.json");
        String setting = FIRST + "jwks-file=" + file;
        Files.writeString(file, "nonsense");
        assertRefused(given(WHOLE, setting), "crs.security.clients[0].jwks-file is no JWK set");
        Files.writeString(file, "{\"keys\":[]}");
        assertRefused(given(WHOLE, setting), "crs.security.clients[0].jwks-file holds no key");
        Files.writeString(file, "{\"keys\":[" + NewKey.make("ES384", "k").toJSONString() + "]}");
        assertRefused(given(WHOLE, setting), "crs.security.clients[0].jwks-file holds a private");
        Files.writeString(file, Keys.json(NewKey.make("ES384", "k")));
        assertThat(refused(given(WHOLE, setting))).isEmpty();
    }

    @Test
    @DisplayName("H17 two clients differ in name and issuer, and each names its FHIR servers where there are some")
    void two() {
        String[] twins = {
            SECOND + "name=north",
            SECOND + "issuer=https://north.example.org",
            SECOND + "jwks-url=https://south.example.org/jwks.json"
        };
        List<String> both = new ArrayList<>(List.of(WHOLE));
        both.addAll(List.of(twins));
        String[] arguments = both.toArray(String[]::new);
        assertRefused(
                given(arguments),
                "crs.security.clients[1].name is that of another",
                "crs.security.clients[1].issuer is that of another");
        assertThat(refused(given(arguments, "--crs.fhir.allowed-servers=https://north.example.org/fhir")))
                .contains(
                        "crs.security.clients[0].fhir-servers is missing: one of several clients must name its own, or none");
    }

    @Test
    @DisplayName("H17 clients that nobody would ask who they are, are refused")
    void withoutAuthentication() {
        List<String> none = new ArrayList<>(List.of(PRODUCTION));
        none.set(3, "--crs.security.client-authentication=none");
        none.addAll(List.of(WHOLE));
        assertRefused(
                GivenSettings.of(none.toArray(String[]::new)), "crs.security.clients needs client-authentication=jwt");
    }
}
