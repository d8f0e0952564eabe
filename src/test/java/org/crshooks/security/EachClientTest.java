package org.crshooks.security;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.jwk.JWK;
import org.crshooks.cdshooks.Caller;
import org.crshooks.cdshooks.Caller.Reply;
import org.crshooks.cdshooks.FakeParts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two hospitals on one service, each with its own keys, servers and ways. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "crs.security.client-authentication=jwt",
            "crs.security.public-url=http://localhost",
        })
@Import(FakeParts.class)
class EachClientTest {

    private static final JWK NORTH_KEY = NewKey.make("ES384", "key-1");
    private static final JWK SOUTH_KEY = NewKey.make("RS384", "key-1");
    private static final WireMockServer NORTH_EHR = new WireMockServer(options().dynamicPort());
    private static final WireMockServer SOUTH_EHR = new WireMockServer(options().dynamicPort());

    @LocalServerPort
    private int port;

    private Caller caller;

    @DynamicPropertySource
    static void clients(DynamicPropertyRegistry properties) {
        NORTH_EHR.start();
        SOUTH_EHR.start();
        String north = "crs.security.clients[0].";
        properties.add(north + "name", () -> "north");
        properties.add(north + "issuer", () -> "urn:north");
        properties.add(north + "jwks-file", () -> Keys.file(NORTH_KEY).toString());
        properties.add(north + "fhir-servers", () -> NORTH_EHR.baseUrl() + "/fhir");
        properties.add(north + "language", () -> "zh-CN");
        String south = "crs.security.clients[1].";
        properties.add(south + "name", () -> "south");
        properties.add(south + "issuer", () -> "urn:south");
        properties.add(south + "jwks-file", () -> Keys.file(SOUTH_KEY).toString());
        properties.add(south + "fhir-servers", () -> SOUTH_EHR.baseUrl() + "/fhir");
        properties.add(south + "silent", () -> "true");
    }

    @AfterAll
    static void stop() {
        NORTH_EHR.stop();
        SOUTH_EHR.stop();
    }

    @BeforeEach
    void connect() {
        caller = new Caller(port);
        for (WireMockServer ehr : new WireMockServer[] {NORTH_EHR, SOUTH_EHR}) {
            ehr.resetAll();
            ehr.stubFor(any(anyUrl()).willReturn(okJson(Caller.bundle(""))));
        }
    }

    private Reply fire(JWK key, String issuer, WireMockServer ehr, String... headers) {
        String token = TokenDraft.good(key, issuer, "http://localhost" + Caller.SERVICE)
                .sign();
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Authorization";
        all[headers.length + 1] = "Bearer " + token;
        String body = Caller.treated("").replaceFirst("\\{", "{\"fhirServer\":\"" + ehr.baseUrl() + "/fhir\",");
        return caller.fire(body, all);
    }

    private Reply north(WireMockServer ehr, String... headers) {
        return fire(NORTH_KEY, "urn:north", ehr, headers);
    }

    private Reply south(WireMockServer ehr) {
        return fire(SOUTH_KEY, "urn:south", ehr);
    }

    @Test
    @DisplayName("H1 a client's request never leads to the servers of another client")
    void servers() {
        assertThat(north(SOUTH_EHR).status()).isEqualTo(200);
        assertThat(south(NORTH_EHR).status()).isEqualTo(200);
        assertThat(NORTH_EHR.getAllServeEvents()).isEmpty();
        assertThat(SOUTH_EHR.getAllServeEvents()).isEmpty();
        assertThat(north(NORTH_EHR).notAsked()).doesNotContain("temperature");
        assertThat(NORTH_EHR.getAllServeEvents()).isNotEmpty();
        assertThat(SOUTH_EHR.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("H2 a client cannot sign for another, though their keys have one name")
    void keys() {
        assertThat(fire(SOUTH_KEY, "urn:north", SOUTH_EHR).status()).isEqualTo(401);
        assertThat(fire(NORTH_KEY, "urn:south", SOUTH_EHR).status()).isEqualTo(401);
    }

    @Test
    void languageIsTheClientsWhereTheReaderNamesNone() {
        assertThat(north(NORTH_EHR).header("Content-Language")).isEqualTo("zh-CN");
        assertThat(north(NORTH_EHR, "Accept-Language", "en").header("Content-Language"))
                .isEqualTo("en");
        assertThat(south(SOUTH_EHR).header("Content-Language")).isEqualTo("en");
    }

    @Test
    void oneIsSilentTheOtherNot() {
        assertThat(north(NORTH_EHR).json().path("cards")).isNotEmpty();
        Reply silent = south(SOUTH_EHR);
        assertThat(silent.json().path("cards")).isEmpty();
        assertThat(silent.http().body()).contains("\"org.crshooks.assessment\"");
    }
}
