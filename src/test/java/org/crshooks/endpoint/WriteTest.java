package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@SandboxTest
class WriteTest {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    void putToAnUnknownIdCreatesAndTheNextOneUpdates() {
        Caller.Answer created = caller.put("/Patient/write-put", patient("write-put", "First"));
        Caller.Answer updated = caller.put("/Patient/write-put", patient("write-put", "Second"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(updated.status()).isEqualTo(200);
        assertThat(caller.get("/Patient/write-put").body().at("/name/0/family").asText())
                .isEqualTo("Second");
        assertThat(caller.get("/Patient/write-put/_history/1")
                        .body()
                        .at("/name/0/family")
                        .asText())
                .isEqualTo("First");
        assertThat(caller.get("/Patient/write-put/_history/3").status()).isEqualTo(404);
    }

    @Test
    void theIdInTheBodyMustBeTheIdInTheAddress() {
        assertThat(caller.put("/Patient/write-one", patient("write-two", "X")).status())
                .isEqualTo(400);
        assertThat(caller.get("/Patient/write-two").status()).isEqualTo(404);
    }

    @Test
    void aWriteOverAVersionThatIsNoLongerCurrentIsRefused() {
        caller.put("/Patient/write-version", patient("write-version", "A"));
        caller.put("/Patient/write-version", patient("write-version", "B"));

        assertThat(caller.put("/Patient/write-version", patient("write-version", "C"), "If-Match", "W/\"1\"")
                        .status())
                .isEqualTo(409);
        assertThat(caller.put("/Patient/write-version", patient("write-version", "C"), "If-Match", "W/\"2\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deletedIsGoneUntilWrittenAgain() {
        caller.put("/Patient/write-delete", patient("write-delete", "A"));

        assertThat(caller.send("DELETE", "/Patient/write-delete", null).status())
                .isBetween(200, 204);
        assertThat(caller.get("/Patient/write-delete").status()).isEqualTo(410);
        assertThat(caller.get("/Patient?_id=write-delete").ids()).isEmpty();
        assertThat(caller.put("/Patient/write-delete", patient("write-delete", "B"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void decimalsKeepTheirTrailingZeros() {
        caller.put("/Observation/write-decimal", """
                {"resourceType":"Observation","id":"write-decimal","status":"final","code":{"text":"t"},
                 "subject":{"reference":"Patient/write-decimal"},"valueQuantity":{"value":38.00}}""");

        assertThat(caller.get("/Observation/write-decimal").raw().body()).contains("\"value\":38.00");
    }

    @Test
    void aContainedMedicationSurvives() {
        caller.put("/MedicationAdministration/write-contained", """
                {"resourceType":"MedicationAdministration","id":"write-contained","status":"completed",
                 "contained":[{"resourceType":"Medication","id":"bag","code":{"text":"x"}}],
                 "medicationReference":{"reference":"#bag"},"subject":{"reference":"Patient/write-contained"}}""");
        Caller.Answer read = caller.get("/MedicationAdministration/write-contained");

        assertThat(read.body().at("/contained/0/id").asText()).isEqualTo("bag");
        assertThat(read.body().at("/medicationReference/reference").asText()).isEqualTo("#bag");
    }

    @Test
    @DisplayName("H12 twenty simultaneous identical conditional creates write one resource")
    void conditionalCreate() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        Callable<Caller.Answer> create = () ->
                caller.post("/Observation", graded("write-once"), "If-None-Exist", "identifier=urn:w%7Cwrite-once");
        List<Future<Caller.Answer>> answers =
                threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> create).toList());
        threads.shutdown();

        List<Integer> status = new java.util.ArrayList<>();
        for (Future<Caller.Answer> answer : answers) {
            status.add(answer.get().status());
        }
        assertThat(status).containsOnly(200, 201).containsOnlyOnce(201);
        assertThat(caller.get("/Observation?identifier=urn:w%7Cwrite-once").ids())
                .hasSize(1);
    }

    @Test
    void aConditionThatFitsSeveralIsNotMet() {
        caller.post("/Observation", graded("write-twice"));
        caller.post("/Observation", graded("write-twice"));

        assertThat(caller.post("/Observation", graded("write-twice"), "If-None-Exist", "identifier=write-twice")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aConditionThatIsNotUnderstoodWritesNothing() {
        assertThat(caller.post("/Observation", graded("write-odd"), "If-None-Exist", "colour=blue")
                        .status())
                .isEqualTo(400);
        assertThat(caller.get("/Observation?identifier=write-odd").ids()).isEmpty();
    }

    private static String patient(String id, String family) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"name\":[{\"family\":\"" + family + "\"}]}";
    }

    private static String graded(String identifier) {
        return "{\"resourceType\":\"Observation\",\"status\":\"preliminary\",\"code\":{\"text\":\"grade\"},"
                + "\"identifier\":[{\"system\":\"urn:w\",\"value\":\"" + identifier + "\"}]}";
    }
}
