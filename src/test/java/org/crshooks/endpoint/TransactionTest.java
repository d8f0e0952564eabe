package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SandboxTest
class TransactionTest {

    private static final String OBSERVATION = """
            {"fullUrl":"urn:uuid:05efabf0-4be2-4561-91ce-51548425acb9","resource":{"resourceType":"Observation",
             "status":"final","code":{"text":"grade"},"identifier":[{"system":"urn:t","value":"%1$s"}]},
             "request":{"method":"POST","url":"Observation","ifNoneExist":"identifier=urn:t|%1$s"}}""";
    private static final String PROVENANCE = """
            {"resource":{"resourceType":"Provenance","target":[{"reference":"urn:uuid:05efabf0-4be2-4561-91ce-51548425acb9"}],
             "recorded":"2026-01-01T00:00:00Z","agent":[{"who":{"display":"%s"}}]},
             "request":{"method":"POST","url":"Provenance"}}""";

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    void referencesBetweenNewResourcesLeadToThem() {
        Caller.Answer answer =
                caller.post("", bundle("transaction", OBSERVATION.formatted("refs"), PROVENANCE.formatted("x")));
        String id = caller.get("/Observation?identifier=refs").ids().get(0);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("type").asText()).isEqualTo("transaction-response");
        assertThat(answer.body().at("/entry/0/response/location").asText()).startsWith("Observation/" + id);
        assertThat(caller.get("/Provenance?target=Observation/" + id).ids()).hasSize(1);
    }

    @Test
    void aSecondTimeTheConditionalEntryIsTheOneThatWasThere() {
        String bundle = bundle("transaction", OBSERVATION.formatted("again"), PROVENANCE.formatted("x"));
        caller.post("", bundle);
        Caller.Answer second = caller.post("", bundle);

        assertThat(second.body().at("/entry/0/response/status").asText()).startsWith("200");
        assertThat(caller.get("/Observation?identifier=again").ids()).hasSize(1);
        String id = caller.get("/Observation?identifier=again").ids().get(0);
        assertThat(caller.get("/Provenance?target=Observation/" + id).ids()).hasSize(2);
    }

    @Test
    void oneBadEntryTakesTheWholeTransactionBack() {
        String bad = """
                {"resource":{"resourceType":"Patient","id":"x"},"request":{"method":"PUT","url":"Patient/y"}}""";
        Caller.Answer answer = caller.post("", bundle("transaction", OBSERVATION.formatted("whole"), bad));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(caller.get("/Observation?identifier=whole").ids()).isEmpty();
    }

    @Test
    void inABatchEachEntryStandsAlone() {
        String read = """
                {"request":{"method":"GET","url":"Patient/demo-sepsis"}}""";
        String search = """
                {"request":{"method":"GET","url":"Condition?patient=demo-sepsis"}}""";
        String unknown = """
                {"request":{"method":"GET","url":"Observation?colour=blue"}}""";
        String delete = """
                {"request":{"method":"DELETE","url":"CodeSystem/crs-grade"}}""";
        Caller.Answer answer = caller.post("", bundle("batch", read, search, unknown, delete));

        assertThat(answer.body().at("/entry/0/resource/id").asText()).isEqualTo("demo-sepsis");
        assertThat(answer.body().at("/entry/1/resource/total").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/entry/2/response/status").asText()).startsWith("400");
        assertThat(answer.body().at("/entry/3/response/status").asText()).startsWith("400");
    }

    @Test
    void aBundleThatAsksForNothingIsRefused() {
        assertThat(caller.post("", bundle("collection")).status()).isEqualTo(400);
        assertThat(caller.post("", bundle("transaction", "{\"request\":{\"method\":\"PATCH\",\"url\":\"Patient/x\"}}"))
                        .status())
                .isEqualTo(400);
    }

    private static String bundle(String type, String... entries) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[" + String.join(",", entries) + "]}";
    }
}
