package org.crshooks.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ResourceSlice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookRequestReaderTest {

    private static final String START =
            "{\"hook\":\"patient-view\",\"hookInstance\":\"i\",\"context\":{\"patientId\":\"p1\"}";
    private final HookRequestReader reader = new HookRequestReader(true);

    private HookRequest read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), "patient-view");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    {"resourceType":"Bundle", "entry":[ ] }    ~ BUNDLE           ~ true
                    {"resourceType":"Bundle", "entry":[ {} ] } ~ UNUSABLE         ~ true
                    {"resourceType":"Basic"}                   ~ RESOURCE         ~ true
                    {"resourceType":"OperationOutcome"}        ~ OPERATION_OUTCOME ~ true
                    {}                                         ~ UNUSABLE         ~ true
                    null                                       ~ NOTHING          ~ false
                    "发热 \\u0001"                              ~ UNUSABLE         ~ false
                    -12.50                                     ~ UNUSABLE         ~ false
                    1e1000000                                  ~ UNUSABLE         ~ false
                    true                                       ~ UNUSABLE         ~ false
                    [ ]                                        ~ UNUSABLE         ~ false
                    [1,[2]]                                    ~ UNUSABLE         ~ false
                    """)
    @DisplayName("every prefetch value is read for itself, and costs the next none of its own, after a mark too")
    void readsEach(String value, Kind kind, boolean object) {
        String last = "{\"resourceType\":\"Patient\",\"id\":\"发\"}";
        for (String mark : new String[] {"", "\uFEFF"}) {
            HookRequest request =
                    read(mark + START + ",\"é\":\"发\",\"prefetch\":{\"a\" : " + value + " ,\"b\":" + last + "}}");
            assertThat(request.prefetch()).extracting(GivenKey::key).containsExactly("a", "b");
            assertThat(request.prefetch().get(0).page().kind()).isEqualTo(kind);
            assertThat(request.prefetch().get(0).object()).isEqualTo(object);
            assertThat(request.prefetch().get(1).page().resources())
                    .extracting(ResourceSlice::json)
                    .containsExactly(last);
        }
    }

    @Test
    @DisplayName("H6 a prefetch value that is given up half way costs the next nothing")
    void givesUpOne() {
        String many = "{\"resourceType\":\"Bundle\",\"entry\":[" + "{},".repeat(BundlePages.MAX_ENTRIES) + "{}]}";
        HookRequest request = read(START + ",\"prefetch\":{\"a\":" + many + ",\"b\":{\"resourceType\":\"Basic\"}}}");
        assertThat(request.prefetch())
                .extracting(key -> key.page().kind())
                .containsExactly(Kind.UNUSABLE, Kind.RESOURCE);
    }

    @Test
    @DisplayName("H6 a long string or absurd number inside a resource does not cost the request")
    void leavesResourcesAlone() {
        String pdf = "A".repeat(1_000_000);
        String digits = "9".repeat(5000);
        HookRequest request = read(START + ",\"prefetch\":{\"a\":{\"resourceType\":\"Basic\",\"data\":\"" + pdf
                + "\",\"value\":" + digits + "},\"b\":{\"resourceType\":\"Basic\",\"id\":\"1\"}}}");
        assertThat(request.prefetch())
                .flatExtracting(key -> key.page().resources())
                .extracting(ResourceSlice::readable)
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("H6 a request with thousands of prefetch keys is refused before they are looked at")
    void tooManyMembers() {
        StringBuilder keys = new StringBuilder("\"k\":null");
        for (int i = 0; i < 1000; i++) {
            keys.append(",\"k").append(i).append("\":null");
        }
        assertThatThrownBy(() -> read(START + ",\"prefetch\":{" + keys + "}}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.MALFORMED_JSON));
    }

    @Test
    @DisplayName("members of CDS Hooks 3.0 and unknown ones are passed over")
    void toleratesUnknown() {
        HookRequest request = read(START
                + ",\"notificationEndpoint\":{\"a\":[1,2]},\"prefetchIssues\":[],\"fhirServer\":null,"
                + "\"fhirAuthorization\":null,\"prefetch\":null,\"extension\":[1]}");
        assertThat(request.patientId()).isEqualTo("p1");
        assertThat(request.fhirServer()).isNull();
        assertThat(request.prefetch()).isEmpty();
    }

    @Test
    @DisplayName("H3 a token never shows")
    void hidesToken() {
        HookRequest request = read(START
                + ",\"fhirAuthorization\":{\"access_token\":\"secret\",\"token_type\":\"Bearer\",\"expires_in\":300,"
                + "\"scope\":\"patient/*.rs\",\"subject\":\"s\",\"patient\":\"p1\"}}");
        assertThat(request.authorization().accessToken()).isEqualTo("secret");
        assertThat(request.authorization()).hasToString("***");
        assertThat(request.toString()).doesNotContain("secret", "p1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05T08:00:00Z", "2026-01-05T16:00:00+08:00"})
    void readsAsOf(String text) {
        assertThat(read(START + ",\"extension\":{\"org.crshooks.as-of\":\"" + text + "\"}}")
                        .asOf())
                .isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
    }

    @Test
    @DisplayName("as-of is ignored where it is not accepted, even when it is no instant")
    void ignoresAsOf() {
        byte[] body =
                (START + ",\"extension\":{\"org.crshooks.as-of\":\"nonsense\"}}").getBytes(StandardCharsets.UTF_8);
        assertThat(new HookRequestReader(false).read(body, "patient-view").asOf())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    ,"extension":{"org.crshooks.as-of":"yesterday"}}            ~ NOT_AN_INSTANT extension.org.crshooks.as-of
                    ,"extension":{"org.crshooks.as-of":"2026-01-05T08:00:00"}}  ~ NOT_AN_INSTANT extension.org.crshooks.as-of
                    ,"extension":{"org.crshooks.as-of":"+999999999-01-01T00:00:00Z"}} ~ NOT_AN_INSTANT extension.org.crshooks.as-of
                    ,"extension":{"org.crshooks.as-of":7}}                      ~ WRONG_TYPE extension.org.crshooks.as-of
                    ,"prefetch":[]}                                             ~ WRONG_TYPE prefetch
                    ,"prefetch":{"a":1,"a":2}}                                  ~ REPEATED
                    ,"context":{"patientId":"p2"}}                              ~ REPEATED
                    ,"fhirServer":7}                                            ~ WRONG_TYPE fhirServer
                    ,"fhirAuthorization":"Bearer x"}                            ~ WRONG_TYPE fhirAuthorization
                    ,"fhirAuthorization":{"access_token":"a\\r\\nX-Evil: 1"}}   ~ NOT_ALLOWED_VALUE fhirAuthorization.access_token
                    } {}                                                        ~ NOT_AN_OBJECT
                    ,                                                           ~ MALFORMED_JSON
                    ,"a":NaN}                                                   ~ MALFORMED_JSON
                    ,"a":}                                                      ~ MALFORMED_JSON
                    """)
    void refuses(String rest, String problem) {
        assertThatThrownBy(() -> read(START + rest)).isInstanceOf(Refusal.class).hasMessageStartingWith(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    {}                                                                          ~ REQUIRED hook
                    {"hook":null}                                                               ~ REQUIRED hook
                    {"hook":["patient-view"]}                                                   ~ WRONG_TYPE hook
                    {"hook":"order-sign"}                                                       ~ WRONG_HOOK hook
                    {"hook":"patient-view"}                                                     ~ REQUIRED hookInstance
                    {"hook":"patient-view","hookInstance":"i"}                                  ~ REQUIRED context.patientId
                    {"hook":"patient-view","hookInstance":"i","context":"p1"}                   ~ WRONG_TYPE context
                    {"hook":"patient-view","hookInstance":"i","context":{"patientId":7}}        ~ WRONG_TYPE context.patientId
                    {"hook":"patient-view","hookInstance":"i","context":{"patientId":"a/b"}}    ~ NOT_AN_ID context.patientId
                    {"hook":"patient-view","hookInstance":"i","context":{"patientId":"p1\\n"}}  ~ NOT_AN_ID context.patientId
                    {"hook":"patient-view","hookInstance":"i","context":{"patientId":"患者"}}    ~ NOT_AN_ID context.patientId
                    []                                                                          ~ NOT_AN_OBJECT
                    "x"                                                                         ~ NOT_AN_OBJECT
                    null                                                                        ~ NOT_AN_OBJECT
                    """)
    void refusesWhole(String json, String problem) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Refusal.class).hasMessage(problem);
    }

    @Test
    @DisplayName("H6 depth, names, other encodings and empty bodies are refused without harm")
    void refusesBombs() {
        for (byte[] bomb : new byte[][] {
            new byte[0],
            new byte[1000],
            ("{\"a\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8),
            (START + ",\"prefetch\":{\"a\":" + "{\"a\":".repeat(70) + "1" + "}".repeat(72))
                    .getBytes(StandardCharsets.UTF_8),
            ("{\"" + "n".repeat(300) + "\":1}").getBytes(StandardCharsets.UTF_8),
            ("{\"hook\":\"" + "n".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8),
            (START + "}").getBytes(StandardCharsets.UTF_16),
            (START + "}").getBytes(StandardCharsets.UTF_16LE),
            {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}
        }) {
            assertThatThrownBy(() -> reader.read(bomb, "patient-view")).isInstanceOf(Refusal.class);
        }
    }
}
