package org.crshooks.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.Caller.SERVICE;
import static org.crshooks.cdshooks.Caller.bundle;
import static org.crshooks.cdshooks.Caller.request;
import static org.crshooks.cdshooks.Caller.treated;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.crshooks.cdshooks.Caller.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FakeParts.class)
@ExtendWith(OutputCaptureExtension.class)
class HooksOverHttpTest {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    private static String file(String name) throws IOException {
        return new ClassPathResource("samples/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    private static void assertOutcome(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(reply.json().path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(reply.json().path("issue").get(0).path("diagnostics").asString())
                .isNotBlank();
        assertThat(reply.http().body()).doesNotContain("Exception", "\tat ", "tomcat", "canary");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void discoveryIsTheSameEveryTimeAndInTwoLanguages() {
        Reply reply = caller.get("/cds-services");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.http().body())
                .isEqualTo(caller.get("/cds-services").http().body());
        var service = reply.json().path("services").get(3);
        assertThat(service.path("id").asString()).isEqualTo("crs-patient-view");
        assertThat(service.path("hook").asString()).isEqualTo("patient-view");
        assertThat(service.path("prefetch").path("patient").asString()).isEqualTo("Patient/{{context.patientId}}");
        assertThat(service.has("translations")).isFalse();
        assertThat(caller.get("/cds-services", "Accept-Language", "zh-CN")
                        .json()
                        .path("services")
                        .get(3)
                        .path("title")
                        .asString())
                .contains("细胞因子释放综合征");
    }

    @Test
    @DisplayName("what the official sandbox really sends is answered")
    void officialSandbox() throws IOException {
        Reply reply = caller.fire(file("official-sandbox-patient-view.json"));
        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample-feedback-accepted.json", "sample-feedback-overridden.json"})
    void feedback(String sample, CapturedOutput output) throws IOException {
        assertThat(caller.post(SERVICE + "/feedback", file(sample)).status()).isEqualTo(200);
        assertThat(output).contains("card 9a5f2dca-e095-4c9e-b748-d6b21f6a8dac");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"feedback\":{}}",
                "{\"feedback\":[]}",
                "{\"feedback\":[7]}",
                "{\"feedback\":[{\"card\":\"a\\nb\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}",
                "{\"feedback\":[{\"card\":\"a\",\"outcome\":\"maybe\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}",
                "{\"feedback\":[{\"card\":\"a\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"yesterday\"}]}",
                "{\"feedback\":[{\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}"
            })
    void badFeedback(String body) {
        assertOutcome(caller.post(SERVICE + "/feedback", body), 400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    POST ~ /cds-services/nobody                     ~ application/json            ~ 404
                    POST ~ /cds-services/nobody/feedback            ~ application/json            ~ 404
                    GET  ~ /nothing-here                            ~ application/json            ~ 404
                    GET  ~ /cds-services/crs-patient-view           ~ application/json            ~ 405
                    PUT  ~ /cds-services/crs-patient-view           ~ application/json            ~ 405
                    POST ~ /cds-services                            ~ application/json            ~ 405
                    POST ~ /cds-services/crs-patient-view           ~ text/plain                  ~ 415
                    POST ~ /cds-services/crs-patient-view           ~ application/xml             ~ 415
                    POST ~ /cds-services/crs-patient-view           ~ application/json;charset=gbk ~ 415
                    POST ~ /cds-services/crs-patient-view           ~ nonsense                    ~ 415
                    POST ~ /cds-services/crs-patient-view           ~ application/json            ~ 400
                    POST ~ /cds-services/crs-patient-view/feedback  ~ text/plain                  ~ 415
                    """)
    void refusals(String method, String path, String type, int status) {
        assertOutcome(
                caller.send(method, path, BodyPublishers.ofString("{}"), "Content-Type", type, "Accept", "text/html"),
                status);
    }

    @Test
    void missingOrCompressedContent() {
        assertOutcome(caller.send("POST", SERVICE, BodyPublishers.ofString("{}")), 415);
        assertOutcome(caller.fire("{}", "Content-Encoding", "gzip"), 415);
    }

    @Test
    @DisplayName("H6 a body over 8 MiB is a 413, with and without a declared length")
    void tooLarge() {
        byte[] large = new byte[9 * 1024 * 1024];
        assertOutcome(
                caller.send("POST", SERVICE, BodyPublishers.ofByteArray(large), "Content-Type", "application/json"),
                413);
        assertOutcome(
                caller.send(
                        "POST",
                        SERVICE,
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)),
                        "Content-Type",
                        "application/json"),
                413);
    }

    @Test
    @DisplayName("400 names the element in the reader's language, never its content")
    void namesTheElement() {
        String body = request("").replace("\"p1\"", "\"canary/../x\"");
        Reply reply = caller.fire(body, "Accept-Language", "zh");
        assertOutcome(reply, 400);
        var issue = reply.json().path("issue").get(0);
        assertThat(issue.path("expression").get(0).asString()).isEqualTo("context.patientId");
        assertThat(issue.path("diagnostics").asString()).contains("context.patientId", "有效");
    }

    @Test
    @DisplayName("412 when nothing at all about the therapy can be had")
    void nothingAboutTherapy() {
        assertOutcome(caller.fire(request("")), 412);
        assertOutcome(caller.fire(request(",\"prefetch\":{\"temperature\":null}")), 412);
        assertOutcome(caller.fire(request(",\"prefetch\":{\"therapy\":{\"resourceType\":\"OperationOutcome\"}}")), 412);
        assertThat(caller.fire(request(",\"prefetch\":{\"therapy\":null}"))
                        .http()
                        .body())
                .isEqualTo("{\"cards\":[]}");
        assertThat(caller.fire(request(",\"prefetch\":{\"procedures\":" + bundle("") + "}"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("H4 412 for another patient's resource or token; the right ones pass")
    void otherPatient() {
        assertOutcome(caller.fire(treated(",\"patient\":{\"resourceType\":\"Patient\",\"id\":\"p2\"}")), 412);
        assertThat(caller.fire(treated(",\"patient\":{\"resourceType\":\"Patient\",\"id\":\"p1\"}"))
                        .status())
                .isEqualTo(200);
        String token = treated("")
                .replaceFirst("\\{", "{\"fhirAuthorization\":{\"access_token\":\"canary\",\"patient\":\"X\"},");
        assertOutcome(caller.fire(token.replace("\"X\"", "\"p2\"")), 412);
        assertThat(caller.fire(token.replace("\"X\"", "\"p1\"")).status()).isEqualTo(200);
        assertThat(caller.fire(token.replace("\"X\"", "\"Patient/p1\"")).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("H3 a fault is a 500 without detail, in the answer and in the log")
    void fault(CapturedOutput output) {
        assertOutcome(caller.fire(treated(",\"x\":{\"resourceType\":\"Basic\",\"id\":\"make-it-fail\"}")), 500);
        assertThat(output).contains("IllegalStateException at org.crshooks").doesNotContain("canary-7391");
    }

    @Test
    @DisplayName("a request line that Tomcat refuses is an OperationOutcome too")
    void tomcatRefusal() throws IOException {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /cds-services?<> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("OperationOutcome")
                    .doesNotContain("Tomcat", "html");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,zh-CN", "'en;q=0.1,zh;q=0.9',zh-CN", "fr,en", "en-US,en"})
    void answersInTheReadersLanguage(String wanted, String given) {
        Reply reply = caller.fire(treated(""), "Accept-Language", wanted);
        assertThat(reply.json().path("cards").get(0).path("summary").asString()).isEqualTo(given);
        assertThat(reply.header("Content-Language")).isEqualTo(given);
    }

    @Test
    void asOfIsAcceptedInTheSandbox() {
        String body =
                treated("").replaceFirst("\\{", "{\"extension\":{\"org.crshooks.as-of\":\"2026-01-05T08:00:00Z\"},");
        assertThat(caller.fire(body).http().body()).contains("\"asOf\":\"2026-01-05T08:00:00Z\"");
        assertOutcome(caller.fire(body.replace("2026-01-05T08:00:00Z", "canary")), 400);
    }

    @Test
    @DisplayName("H16 any origin may call the sandbox, without credentials; on errors and preflight too")
    void crossOrigin() {
        for (Reply reply : new Reply[] {
            caller.get("/cds-services", "Origin", "https://sandbox.cds-hooks.org"),
            caller.fire("{}", "Origin", "https://sandbox.cds-hooks.org"),
            caller.get("/nothing", "Origin", "null"),
            caller.send(
                    "OPTIONS",
                    SERVICE,
                    BodyPublishers.noBody(),
                    "Origin",
                    "https://sandbox.cds-hooks.org",
                    "Access-Control-Request-Method",
                    "POST",
                    "Access-Control-Request-Headers",
                    "content-type,authorization")
        }) {
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        }
        Reply preflight = caller.send(
                "OPTIONS",
                "/fhir/Patient",
                BodyPublishers.noBody(),
                "Origin",
                "https://x.org",
                "Access-Control-Request-Method",
                "PUT",
                "Access-Control-Request-Headers",
                "content-type");
        assertThat(preflight.status()).isEqualTo(204);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("content-type");
        assertThat(caller.get("/cds-services").header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                                                                                    ~ true  ~ omitted
                    ,"temperature":null                                             ~ false ~ null
                    ,"temperature":{"resourceType":"Bundle"}                        ~ false ~ empty Bundle without type
                    ,"temperature":{"resourceType":"Observation","id":"t"}          ~ false ~ a single resource
                    ,"temperature":{"resourceType":"OperationOutcome","issue":[]}   ~ true  ~ OperationOutcome
                    ,"temperature":{}                                               ~ true  ~ garbage
                    ,"temperature":"none"                                           ~ true  ~ garbage
                    ,"temperature":7                                                ~ true  ~ garbage
                    ,"temperature":[]                                               ~ true  ~ garbage
                    ,"vitals":{"resourceType":"Bundle"}                             ~ true  ~ a key that is not ours proves nothing
                    """)
    void everyPrefetchForm(String prefetch, boolean notAsked, String form) {
        Reply reply = caller.fire(treated(prefetch == null ? "" : prefetch));
        assertThat(reply.status()).as(form).isEqualTo(200);
        assertThat(reply.notAsked().contains("temperature")).as(form).isEqualTo(notAsked);
        assertThat(reply.notAsked()).contains("blood-pressure").doesNotContain("therapy");
    }
}
