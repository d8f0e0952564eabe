package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The plug-in grades patients again as their charts change, by the clock of the server it runs in. */
class HapiRegradeIT {

    private static final Duration LONG = Duration.ofSeconds(60);

    private final FhirPartner server = HapiServer.withPlugin();

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void awaitGrades(String patient, String... told) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(server.told(patient)).containsExactly(told));
    }

    /** Later than any grade so far: an earlier value would amend it. */
    private static void add(Chart chart, String systolic) {
        Feverish.vitals(chart, now(), "38.8", "95", systolic);
    }

    @Test
    @DisplayName("H12 a changed chart is graded again and the grade written once, with its Provenance")
    void gradedAsTheChartChanges() {
        Chart chart = Feverish.chart("regraded", now());
        server.store(chart.resources);
        awaitGrades(chart.patientId, "1 preliminary");

        add(chart, "82");
        server.store(chart.resources);
        awaitGrades(chart.patientId, "2 preliminary", "1 preliminary");

        // one that is not changed is not written: this one only shows that another turn was taken
        add(chart, "84");
        server.store(chart.resources);
        Chart next = Feverish.chart("after-regraded", now());
        server.store(next.resources);
        awaitGrades(next.patientId, "1 preliminary");
        assertThat(server.told(chart.patientId)).containsExactly("2 preliminary", "1 preliminary");
        assertThat(server.grades(chart.patientId))
                .allSatisfy(grade -> assertThat(provenances(grade)).hasSize(1));
    }

    private List<JsonNode> provenances(JsonNode grade) {
        return server.search("Provenance?target=Observation/" + grade.path("id").asString());
    }

    @Test
    @DisplayName("H12 a value taken back amends the grade that rested on it")
    void amended() {
        Chart chart = Feverish.chart("taken-back", now());
        add(chart, "71");
        server.store(chart.resources);
        awaitGrades(chart.patientId, "2 preliminary");

        ObjectNode pressure = chart.observations("8480-6").get(2);
        pressure.put("status", "entered-in-error");
        server.store(List.of(pressure));

        awaitGrades(chart.patientId, "1 amended");
    }

    @Test
    @DisplayName("H13 many changes at once lead to one more grade")
    void manyChangesAtOnce() {
        Chart chart = Feverish.chart("many-changes", now());
        server.store(chart.resources);
        awaitGrades(chart.patientId, "1 preliminary");
        int before = chart.resources.size();
        IntStream.range(0, 12).forEach(i -> add(chart, "8" + i % 10));

        chart.resources.subList(before, chart.resources.size()).parallelStream()
                .forEach(resource -> assertThat(server.send(
                                        "PUT",
                                        "Observation/" + resource.path("id").asString(),
                                        resource)
                                .status())
                        .isEqualTo(201));

        awaitGrades(chart.patientId, "2 preliminary", "1 preliminary");
    }

    @Test
    void aPatientWithoutTherapyHasNoGradeInTheRecord() {
        Chart untreated = new Chart("untreated", now());
        untreated.patient("1970-01-01");
        add(untreated, "82");
        server.store(untreated.resources);
        Chart next = Feverish.chart("after-untreated", now());
        server.store(next.resources);

        awaitGrades(next.patientId, "1 preliminary");
        assertThat(server.told(untreated.patientId)).isEmpty();
    }
}
