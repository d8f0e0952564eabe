package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.CrsHooksApplication;
import org.crshooks.cdshooks.Caller;
import org.crshooks.profile.ProfileValidator;
import org.crshooks.writeback.RecordServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service with each of its settings, a story of the ward, and an EHR whose record it writes to. */
class ModesOverHttpTest {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin");
    private static final String SAVE = "Save the grade in the record";

    private final RecordServer ehr = new RecordServer(true);

    @AfterEach
    void close() {
        ehr.close();
    }

    private interface Use {
        void of(Caller service) throws Exception;
    }

    /** Starts the service, hands it over, and stops it. */
    private void with(Use use, String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.profiles.active=sandbox",
                "--crs.fhir.deadline=20s",
                "--crs.fhir.allowed-servers=" + ehr.base()));
        all.addAll(List.of(settings));
        try (ConfigurableApplicationContext app =
                new SpringApplicationBuilder(CrsHooksApplication.class).run(all.toArray(String[]::new))) {
            use.of(new Caller(app.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
        }
    }

    private static ObjectNode story() {
        try {
            return (ObjectNode) JsonMapper.shared().readTree(Files.readString(STORY.resolve("request.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode withServer() {
        return story().put("fhirServer", ehr.base());
    }

    private ObjectNode withToken(String scope) {
        ObjectNode request = withServer();
        request.putObject("fhirAuthorization")
                .put("access_token", "secret")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("subject", "crs-hooks")
                .put("scope", scope);
        return request;
    }

    private static JsonNode fire(Caller service, ObjectNode request) {
        Caller.Reply reply = service.fire(request.toString());
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> labels(JsonNode answer) {
        return answer.path("cards").path(0).path("suggestions").findValuesAsString("label");
    }

    private static String detail(JsonNode answer) {
        return answer.path("cards").path(0).path("detail").asString();
    }

    private static JsonNode told(JsonNode answer) {
        return answer.path("extension").path("org.crshooks.write-back");
    }

    private static void conforms(JsonNode resource) {
        assertThat(ProfileValidator.errors(resource.toString())).isEmpty();
    }

    @Test
    @DisplayName(
            "K6 suggestion: one more suggestion with the Observation, not offered twice; the record is not touched")
    void suggestion() throws Exception {
        with(
                service -> {
                    JsonNode answer = fire(service, withToken("user/*.cruds"));
                    JsonNode suggestions = answer.path("cards").path(0).path("suggestions");
                    JsonNode last = suggestions.get(suggestions.size() - 1);
                    assertThat(last.path("label").asString()).isEqualTo(SAVE);
                    assertThat(last.path("actions")).hasSize(1);
                    JsonNode action = last.path("actions").get(0);
                    assertThat(action.path("type").asString()).isEqualTo("create");
                    assertThat(action.path("resource").path("id")).isEqualTo(last.path("uuid"));
                    conforms(action.path("resource"));
                    assertThat(answer.has("systemActions")).isFalse();
                    assertThat(told(answer).isMissingNode()).isTrue();
                    assertThat(fire(service, withToken("user/*.cruds"))).isEqualTo(answer);

                    String card = answer.path("cards").path(0).path("uuid").asString();
                    service.post(
                            Caller.SERVICE + "/feedback",
                            "{\"feedback\":[{\"card\":\"" + card
                                    + "\",\"outcome\":\"accepted\",\"acceptedSuggestions\":"
                                    + "[{\"id\":\"" + last.path("uuid").asString()
                                    + "\"}],\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}");
                    assertThat(labels(fire(service, withToken("user/*.cruds")))).isEmpty();
                    assertThat(ehr.count("POST", "Observation")).isZero();
                },
                "--crs.write-back=suggestion");
    }

    @Test
    @DisplayName("K6 system-action: the Observation as an action of the response, once while the record holds it")
    void systemAction() throws Exception {
        with(
                service -> {
                    JsonNode answer = fire(service, withServer());
                    assertThat(answer.path("systemActions")).hasSize(1);
                    JsonNode action = answer.path("systemActions").get(0);
                    assertThat(action.path("type").asString()).isEqualTo("create");
                    conforms(action.path("resource"));
                    assertThat(labels(answer)).doesNotContain(SAVE);
                    assertThat(ehr.count("POST", "Observation")).isZero();
                    // the EHR does as it was told
                    ehr.holds("Observation/kept", action.path("resource").toString());
                    assertThat(fire(service, withServer()).has("systemActions")).isFalse();
                    assertThat(fire(service, story()).path("systemActions")).hasSize(1);
                },
                "--crs.write-back=system-action");
    }

    @Test
    @DisplayName("K6 direct: Observation and Provenance written with the clinician's token; the card stays as it is")
    void direct() throws Exception {
        with(
                service -> {
                    JsonNode without = fire(service, story());
                    assertThat(labels(without)).contains(SAVE);
                    JsonNode answer = fire(service, withToken("user/Observation.cruds user/Provenance.c"));
                    assertThat(told(answer).toString()).isEqualTo("[{\"scale\":\"astct-2019\",\"result\":\"saved\"}]");
                    assertThat(labels(answer)).doesNotContain(SAVE);
                    assertThat(detail(answer)).isEqualTo(detail(without));
                    assertThat(answer.path("cards").path(0).path("uuid"))
                            .isEqualTo(without.path("cards").path(0).path("uuid"));
                    conforms(ehr.valid().get(0));
                    conforms(ehr.all("Provenance").get(0));
                    assertThat(ehr.asked)
                            .allMatch(a -> "Bearer secret".equals(a.headers().get("authorization")));
                    assertThat(told(fire(service, withToken("user/Observation.cruds")))
                                    .path(0)
                                    .path("result")
                                    .asString())
                            .isEqualTo("unchanged");
                    assertThat(ehr.all("Observation")).hasSize(1);
                },
                "--crs.write-back=direct",
                "--crs.write-back.user-token=true");
    }

    @Test
    @DisplayName("K6 direct: a refusal or a token without write scope costs one line on the card and nothing else")
    void refused() throws Exception {
        with(
                service -> {
                    JsonNode plain = fire(service, withServer());
                    ehr.fails("POST", "Observation", Fault.status(403));
                    JsonNode changed = fire(service, anotherPatient(withServer()));
                    JsonNode readOnly = fire(service, anotherPatient(withToken("user/Observation.rs")));
                    assertThat(told(changed).toString())
                            .isEqualTo(
                                    "[{\"scale\":\"astct-2019\",\"result\":\"not-saved\",\"reason\":\"forbidden\"}]");
                    assertThat(lines(changed))
                            .contains("- The grade was not saved in the record: the FHIR server does not allow it.");
                    assertThat(lines(readOnly))
                            .contains(
                                    "- The grade was not saved in the record: the access token does not cover writing it.");
                    for (JsonNode answer : List.of(changed, readOnly)) {
                        List<String> left = new ArrayList<>(lines(answer));
                        left.removeIf(line -> line.startsWith("- The grade was not saved"));
                        assertThat(left).isEqualTo(lines(plain));
                        assertThat(answer.path("cards").path(0).path("summary"))
                                .isEqualTo(plain.path("cards").path(0).path("summary"));
                    }
                    assertThat(readOnly.path("cards").path(0).path("uuid"))
                            .isEqualTo(changed.path("cards").path(0).path("uuid"));
                    Caller.Reply chinese =
                            service.fire(anotherPatient(withServer()).toString(), "Accept-Language", "zh-CN");
                    assertThat(detail(chinese.json())).contains("- 分级未能保存到病历：FHIR 服务器不允许写入。");
                },
                "--crs.write-back=direct",
                "--crs.write-back.user-token=true");
    }

    private static ObjectNode anotherPatient(ObjectNode request) {
        return (ObjectNode) JsonMapper.shared().readTree(request.toString().replace("mara-keller", "mara-two"));
    }

    private static List<String> lines(JsonNode answer) {
        return List.of(detail(answer).split("\n"));
    }

    @Test
    @DisplayName("K6 direct without leave to use the clinician's token, or without a server, is a suggestion")
    void notUsable() throws Exception {
        with(
                service -> {
                    assertThat(labels(fire(service, withToken("user/*.cruds")))).contains(SAVE);
                    assertThat(labels(fire(service, withServer()))).contains(SAVE);
                    assertThat(labels(fire(service, story().put("fhirServer", "https://elsewhere.example/fhir"))))
                            .contains(SAVE);
                    assertThat(ehr.asked).isEmpty();
                },
                "--crs.write-back=direct",
                "--crs.write-back.user-token=false");
    }

    @Test
    @DisplayName("K6 off, and silent in any mode: nothing is offered and nothing written")
    void quiet() throws Exception {
        with(
                service -> {
                    JsonNode answer = fire(service, withServer());
                    assertThat(labels(answer)).isNotEmpty().doesNotContain(SAVE);
                    assertThat(answer.has("systemActions")).isFalse();
                },
                "--crs.write-back=off");
        for (String mode : List.of("direct", "system-action")) {
            with(
                    service -> {
                        JsonNode answer = fire(service, withServer());
                        assertThat(answer.path("cards")).isEmpty();
                        assertThat(answer.has("systemActions")).isFalse();
                        assertThat(told(answer).isMissingNode()).isTrue();
                    },
                    "--crs.write-back=" + mode,
                    "--crs.silent=true");
        }
        assertThat(ehr.asked).isEmpty();
    }

    @Test
    @DisplayName("K6 all seven scales, by the service's own credentials; the clinician's token is not used")
    void backendServices(@TempDir Path folder) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("2026-1").generate();
        Path file = Files.writeString(folder.resolve("key.json"), key.toJSONString());
        try (TokenEndpoint endpoint = new TokenEndpoint(key.toPublicJWK(), "crs-hooks")) {
            with(
                    service -> {
                        JsonNode answer = fire(service, withToken("user/Observation.rs"));
                        assertThat(told(answer))
                                .hasSize(7)
                                .allMatch(one -> one.path("result").asString().equals("saved"));
                        assertThat(ehr.asked)
                                .allMatch(
                                        a -> "Bearer token-1".equals(a.headers().get("authorization")));
                        assertThat(endpoint.refusals).isEmpty();
                        assertThat(endpoint.asked).hasSize(1);
                        ehr.valid().forEach(ModesOverHttpTest::conforms);
                        assertThat(ehr.valid()).hasSize(7);
                        assertThat(labels(fire(service, story())).stream().filter(l -> l.startsWith(SAVE)))
                                .hasSize(7)
                                .contains(SAVE, SAVE + " (MSKCC)");
                    },
                    "--crs.write-back=direct",
                    "--crs.write-back.user-token=false",
                    "--crs.write-back.scales=all",
                    "--crs.write-back.backend.client-id=crs-hooks",
                    "--crs.write-back.backend.key-file=" + file,
                    "--crs.write-back.backend.token-url=" + endpoint.url());
        }
    }
}
