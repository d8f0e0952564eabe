package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crshooks.cdshooks.web.BodyReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@SandboxTest
class BoundaryTest {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    static Stream<String> hostileBodies() {
        String number =
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"canary\"},\"valueQuantity\":{\"value\":%s}}";
        return Stream.of(
                number.formatted("1e1000000"),
                number.formatted("1e999999999"),
                number.formatted("1E-999999999"),
                number.formatted("1e19"),
                number.formatted("1".repeat(33)),
                number.formatted("0." + "1".repeat(100_000)),
                number.formatted("NaN"),
                "{\"resourceType\":\"Observation\",\"status\":\"canary\"}",
                "{\"resourceType\":\"Observation\",\"canary\":1}",
                "{\"resourceType\":\"Canary\"}",
                "{\"status\":\"final\"}",
                "[]",
                "null",
                "canary",
                "",
                "{\"resourceType\":\"Patient\"} {\"resourceType\":\"Patient\"",
                "[".repeat(100_000),
                "{\"extension\":[".repeat(200),
                "{\"resourceType\":\"Observation\",\"code\":{\"text\":\"" + "x".repeat(70_000) + "\"}}",
                "{\"resourceType\":\"Patient\",\"" + "n".repeat(300) + "\":1}",
                "{\"resourceType\":\"Patient\",\"active\":true,\"active\":false}",
                "{\"resourceType\":\"Patient\"}{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Patient\",\"active\":\"yes\"}",
                "{\"resourceType\":\"Patient\",\"name\":{\"family\":\"canary\"}}",
                "{\"resourceType\":\"Patient\",\"birthDate\":\"canary\"}");
    }

    @ParameterizedTest
    @MethodSource("hostileBodies")
    @DisplayName("H6 a body that is not a sound FHIR resource is refused at once, in words of our own")
    void hostileBody(String body) {
        Instant before = Instant.now();
        Caller.Answer answer = caller.post("/Observation", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(answer.body().path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answer.raw().body()).doesNotContainIgnoringCase("canary").doesNotContain("Exception", "\\tat ");
    }

    @Test
    @DisplayName("H6 a body beyond the limit is refused")
    void tooLarge() {
        assertThat(caller.post("/Observation", " ".repeat(BodyReader.LARGEST + 1))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void onlyJsonIsTaken() {
        assertThat(caller.post(
                                "/Patient",
                                "<Patient xmlns=\"http://hl7.org/fhir\"/>",
                                "Content-Type",
                                "application/fhir+xml")
                        .status())
                .isEqualTo(415);
        assertThat(caller.post("/Patient", "{}", "Content-Type", "application/fhir+json", "Content-Encoding", "gzip")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Patient/demo-sepsis?_format=ttl",
                "/Foo",
                "/Foo/1",
                "/Patient/a%00b",
                "/Patient/no-such",
                "/Patient/x/_history/99999999999",
                "/Observation/$lastn",
                "/Patient/demo-sepsis/Observation",
                "/_history",
                "/Patient?_count=99999999999",
                "/Bundle",
                "/Observation?code=%7C%7C%5C",
                "/Patient?name=%5C"
            })
    void noAddressEndsInAServerErrorOrAStackTrace(String path) {
        Caller.Answer answer = caller.get(path);

        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.raw().body()).doesNotContain("org.crshooks", "\\tat ");
    }

    @Test
    @DisplayName("H16 a preflight from any origin is answered without credentials")
    void preflight() {
        var headers = caller.send(
                        "OPTIONS",
                        "/Observation/_search",
                        null,
                        "Origin",
                        "https://app.example",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type,authorization,if-none-exist")
                .raw()
                .headers();

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("if-none-exist");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Patient/demo-sepsis", "/Patient?bad=1", "/Patient/no-such"})
    @DisplayName("H16 errors carry the CORS headers too")
    void everyAnswerIsReadableByAPage(String path) {
        var headers = caller.get(path, "Origin", "null").raw().headers();

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void theCapabilityStatementTellsWhatIsServed() {
        JsonNode resources = caller.get("/metadata").body().at("/rest/0/resource");
        Set<String> told = new TreeSet<>();
        resources.forEach(resource -> {
            String type = resource.path("type").asText();
            resource.path("searchParam")
                    .forEach(p -> told.add(type + "." + p.path("name").asText()));
            boolean writes = resource.path("interaction").toString().contains("create");
            assertThat(writes)
                    .as(type)
                    .isEqualTo(SearchParameters.clinicalTypes().contains(type));
        });
        Set<String> served = new TreeSet<>();
        SearchTest.types().forEach(type -> SearchParameters.of(type).forEach(p -> served.add(type + "." + p.name())));

        assertThat(told).isEqualTo(served);
    }

    @Test
    void conformanceResourcesCannotBeWritten() {
        String body = "{\"resourceType\":\"CodeSystem\",\"id\":\"mine\",\"status\":\"draft\",\"content\":\"complete\"}";

        assertThat(caller.put("/CodeSystem/mine", body).status()).isBetween(400, 405);
        assertThat(caller.get("/CodeSystem/mine").status()).isEqualTo(404);
    }
}
