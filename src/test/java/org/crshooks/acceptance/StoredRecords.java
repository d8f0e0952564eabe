package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.Json.object;

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

    @Test
    @DisplayName("H12 the same hook twice writes one grade, with one Provenance and with what it is derived from")
    default void writtenOnce() {
        Chart chart = Feverish.chart("written-once", ADMITTED);
        partner().store(chart.resources);

        fire(partner(), chart.patientId, ADMITTED);
        fire(partner(), chart.patientId, ADMITTED);

        assertThat(partner().told(chart.patientId)).containsExactly("1 preliminary");
        JsonNode grade = partner().grades(chart.patientId).get(0);
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
        Chart chart = Feverish.chart("fifty-at-once", ADMITTED);
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

        assertThat(partner().told(chart.patientId)).containsExactly("1 preliminary");
        assertThat(partner()
                        .search("Provenance?target=Observation/"
                                + partner()
                                        .grades(chart.patientId)
                                        .get(0)
                                        .path("id")
                                        .asString()))
                .hasSize(1);
    }

    @Test
    @DisplayName("H12 a changed grade is a new Observation, an unchanged one is not; the history tells both in order")
    default void changed() {
        Chart chart = Feverish.chart("changed", ADMITTED);
        partner().store(chart.resources);
        fire(partner(), chart.patientId, ADMITTED);
        Instant later = ADMITTED.plus(Duration.ofHours(2));
        fire(partner(), chart.patientId, later);
        assertThat(partner().told(chart.patientId)).containsExactly("1 preliminary");

        Feverish.vitals(chart, later, "38.8", "95", "82");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, later.plus(Duration.ofMinutes(5)));

        assertThat(partner().told(chart.patientId)).containsExactly("2 preliminary", "1 preliminary");
    }

    @Test
    @DisplayName("H12 a grade that the chart contradicts once it was corrected is amended, not deleted")
    default void corrected() {
        Chart chart = Feverish.chart("corrected", ADMITTED);
        Feverish.vitals(chart, ADMITTED.minus(Duration.ofMinutes(30)), "38.6", "96", "71");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, ADMITTED);
        assertThat(partner().told(chart.patientId)).containsExactly("2 preliminary");

        chart.observations("8480-6").get(2).put("status", "entered-in-error");
        partner().store(chart.resources);
        fire(partner(), chart.patientId, ADMITTED.plus(Duration.ofMinutes(10)));

        assertThat(partner().told(chart.patientId)).containsExactly("1 amended");
    }

    /** The grade in the answer to the hook is the same wherever it could not be written. */
    default void refused(FhirPartner refusing) {
        Chart chart = Feverish.chart("refused", ADMITTED);
        partner().store(chart.resources);

        Reply reply = fire(refusing, chart.patientId, ADMITTED);

        assertThat(reply.grades()).containsEntry("astct-2019", new Service.Range(1, 1));
        assertThat(reply.json().path("cards").path(0).path("detail").asString())
                .contains("The grade was not saved in the record: the FHIR server does not allow it");
        assertThat(partner().grades(chart.patientId)).isEmpty();
    }
}
