package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.Json.object;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The grade reaches the record of the patient once, and what was wrong is amended. The same for every server. */
interface StoredRecords {

    int AT_ONCE = 50;
    Instant ADMITTED = CaseChart.AS_OF;

    Service service();

    FhirPartner partner();

    /** A patient three days after CAR-T with fever for ten hours, and nothing else. */
    static Chart feverish(String patient) {
        Chart chart = new Chart(patient, ADMITTED);
        chart.patient("1970-01-01");
        chart.dose(concept(OURS + "crs-therapy", "car-t"), ADMITTED.minus(Duration.ofHours(72)));
        vitals(chart, ADMITTED.minus(Duration.ofHours(10)), "38.9", "96", "118");
        vitals(chart, ADMITTED.minus(Duration.ofHours(1)), "38.6", "96", "118");
        return chart;
    }

    static void vitals(Chart chart, Instant at, String temperature, String saturation, String systolic) {
        chart.vital("8310-5", at, new BigDecimal(temperature), "Cel");
        chart.vital("59408-5", at, new BigDecimal(saturation), "%");
        chart.vital("8480-6", at, new BigDecimal(systolic), "mm[Hg]");
    }

    /** The hook, with write-back as the sandbox is set: direct, without a token as the server is open. */
    default Reply fire(FhirPartner server, String patient, Instant asOf) {
        ObjectNode request = object(
                "hook",
                "patient-view",
                "hookInstance",
                "5e0d5e83-94a3-4a4c-8c52-7f6a8c0ad1c4",
                "fhirServer",
                server.base(),
                "context",
                object("userId", "Practitioner/1", "patientId", patient),
                "extension",
                object("org.crshooks.as-of", asOf.toString()));
        Reply reply = service().patientView(request, "en");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    /** The history of a patient's grades, newest first, as anybody would ask for it. */
    default List<JsonNode> history(String patient) {
        return partner()
                .search("Observation?patient=Patient/" + patient + "&code=" + OURS
                        + "crs-observation|crs-grade&_sort=-date");
    }

    /** Grade and status, newest first. */
    default List<String> told(String patient) {
        return history(patient).stream()
                .map(o -> StoredGrades.range(o) + " " + o.path("status").asString())
                .toList();
    }

    @Test
    @DisplayName("H12 the same hook twice writes one grade, with one Provenance and with what it is derived from")
    default void writtenOnce() {
        Chart chart = feverish("written-once");
        partner().store(chart.resources);

        fire(partner(), chart.patientId, ADMITTED);
        fire(partner(), chart.patientId, ADMITTED);

        assertThat(told(chart.patientId)).containsExactly("1 preliminary");
        JsonNode grade = history(chart.patientId).get(0);
        assertThat(grade.path("effectiveDateTime").asString()).startsWith("2026-03-10T12:00:00");
        assertThat(Chart.code(grade.path("method"))).isEqualTo("astct-2019");
        assertThat(grade.path("derivedFrom")
                        .valueStream()
                        .map(d -> d.path("reference").asString()))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("Observation/written-once-"));
        List<JsonNode> provenances = partner()
                .search("Provenance?target=Observation/" + grade.path("id").asString());
        assertThat(provenances).hasSize(1);
        assertThat(provenances.get(0).path("entity")).isNotEmpty();
    }

    @Test
    @DisplayName("H12 fifty simultaneous hooks write one grade")
    default void fiftyAtOnce() {
        Chart chart = feverish("fifty-at-once");
        partner().store(chart.resources);
        ExecutorService users = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Reply>> hooks = Stream.generate(() ->
                            CompletableFuture.supplyAsync(() -> fire(partner(), chart.patientId, ADMITTED), users))
                    .limit(AT_ONCE)
                    .toList();
            assertThat(hooks)
                    .allSatisfy(hook -> assertThat(hook.join().grades()).isNotEmpty());
        } finally {
            users.shutdown();
        }

        assertThat(told(chart.patientId)).containsExactly("1 preliminary");
        assertThat(partner()
                        .search("Provenance?target=Observation/"
                                + history(chart.patientId).get(0).path("id").asString()))
                .hasSize(1);
    }

    @Test
    @DisplayName("H12 a changed grade is a new Observation, an unchanged one is not; the history tells both in order")
    default void changed() {
        Chart chart = feverish("changed");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, ADMITTED);
        Instant later = ADMITTED.plus(Duration.ofHours(2));
        fire(partner(), chart.patientId, later);
        assertThat(told(chart.patientId)).containsExactly("1 preliminary");

        vitals(chart, later, "38.8", "95", "82");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, later.plus(Duration.ofMinutes(5)));

        assertThat(told(chart.patientId)).containsExactly("2 preliminary", "1 preliminary");
    }

    @Test
    @DisplayName("H12 a grade that the chart contradicts once it was corrected is amended, not deleted")
    default void corrected() {
        Chart chart = feverish("corrected");
        vitals(chart, ADMITTED.minus(Duration.ofMinutes(30)), "38.6", "96", "71");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, ADMITTED);
        assertThat(told(chart.patientId)).containsExactly("2 preliminary");

        chart.observations("8480-6").get(2).put("status", "entered-in-error");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, ADMITTED.plus(Duration.ofMinutes(10)));

        assertThat(told(chart.patientId)).containsExactly("1 amended");
    }

    /** The grade in the answer to the hook is the same wherever it could not be written. */
    default void refused(FhirPartner refusing) {
        Chart chart = feverish("refused");
        partner().store(chart.resources);

        Reply reply = fire(refusing, chart.patientId, ADMITTED);

        assertThat(reply.grades()).containsEntry("astct-2019", new Service.Range(1, 1));
        assertThat(reply.json().path("cards").path(0).path("detail").asString())
                .contains("The grade was not saved in the record: the FHIR server does not allow it");
        assertThat(history(chart.patientId)).isEmpty();
    }
}
