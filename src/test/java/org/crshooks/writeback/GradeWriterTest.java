package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.crshooks.grading.Range;
import org.crshooks.observation.GradeIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GradeWriterTest {

    private static final String ASTCT = "astct-2019";

    /** ASTCT grade 3 from hour 70 on, charted until hour 96. */
    private static final String PRESSOR = "T 39.0@71; T 38.5@83; BP 118@71; BP 116@83; RA 97@71; RA 96@83;"
            + " norepinephrine 5@66..; inpatient; now ";

    private final RecordServer server = new RecordServer(true);
    private final Hook hook = new Hook(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode only() {
        assertThat(server.all("Observation")).hasSize(1);
        return server.all("Observation").get(0);
    }

    private static String identifier(JsonNode observation) {
        return observation.path("identifier").path(0).path("value").asString();
    }

    @Test
    @DisplayName("K1 the first grade is written with its Provenance, on conditions that find them again")
    void writesAGrade() {
        assertThat(hook.result(PRESSOR + "72")).isEqualTo("saved");
        String identifier = GradeIdentifier.of("p1", ASTCT, new Range(3, 3), null);
        assertThat(identifier(only())).isEqualTo(identifier);
        assertThat(only().path("effectiveDateTime").asString()).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(only().path("subject").path("reference").asString()).isEqualTo("Patient/p1");
        RecordServer.Asked create = server.asked.stream()
                .filter(a -> a.is("POST", "Observation"))
                .findFirst()
                .orElseThrow();
        assertThat(create.headers())
                .containsEntry("if-none-exist", "identifier=https://crshooks.org/fhir/identifier/grade|" + identifier)
                .containsEntry("content-type", "application/fhir+json")
                .doesNotContainKey("authorization");
        RecordServer.Asked provenance = server.asked.stream()
                .filter(a -> a.is("POST", "Provenance"))
                .findFirst()
                .orElseThrow();
        String target = "Observation/" + only().path("id").asString();
        assertThat(provenance.headers()).containsEntry("if-none-exist", "target=" + target);
        assertThat(server.all("Provenance")).hasSize(1);
        assertThat(server.all("Provenance")
                        .get(0)
                        .path("target")
                        .path(0)
                        .path("reference")
                        .asString())
                .isEqualTo(target);
    }

    @Test
    @DisplayName("K1 an unchanged grade is not written again within 12 h, and nothing is asked but what is there")
    void nothingNew() {
        hook.opens(PRESSOR + "72");
        server.asked.clear();
        assertThat(hook.result(PRESSOR + "72")).isEqualTo("unchanged");
        assertThat(hook.result(PRESSOR + "83:59")).isEqualTo("unchanged");
        assertThat(server.asked).hasSize(2).allMatch(asked -> asked.is("GET", "Observation"));
        assertThat(server.asked.get(0).parameters())
                .containsEntry("patient", "Patient/p1")
                .containsEntry("code", "https://crshooks.org/fhir/CodeSystem/crs-observation|crs-grade")
                .containsEntry("_sort", "-date");
        only();
    }

    @Test
    @DisplayName("K1 after 12 h an unchanged grade is written again, chained to the one before")
    void twelveHours() {
        hook.opens(PRESSOR + "72");
        String first = identifier(only());
        assertThat(hook.result(PRESSOR + "84")).isEqualTo("saved");
        assertThat(server.all("Observation")).hasSize(2);
        assertThat(identifier(server.all("Observation").get(1)))
                .isEqualTo(GradeIdentifier.of("p1", ASTCT, new Range(3, 3), first));
        assertThat(server.all("Provenance")).hasSize(2);
    }

    @Test
    @DisplayName("K1 a changed grade or range is written at once; back to an earlier grade is new too")
    void changed() {
        String steps = "T 39.0@70; T 39.0@79; BP 118@70; BP 85@71.5; BP 118@76; BP 118@79; RA 97@70; RA 97@79; now ";
        assertThat(hook.result(steps + "71")).isEqualTo("saved");
        assertThat(hook.result(steps + "72")).isEqualTo("saved");
        assertThat(hook.result(steps + "80")).isEqualTo("saved");
        assertThat(server.all("Observation"))
                .extracting(o -> o.path("valueCodeableConcept")
                        .path("coding")
                        .path(0)
                        .path("code")
                        .asString())
                .containsExactly("1", "2", "1");
        assertThat(server.all("Observation"))
                .extracting(GradeWriterTest::identifier)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("K1 each scale is written by itself")
    void allScales() {
        List<Outcome> outcomes = hook.scales(ASTCT, "ctcae-v5", "mskcc").opens(PRESSOR + "72");
        assertThat(outcomes).extracting(Outcome::scale).containsExactly(ASTCT, "ctcae-v5", "mskcc");
        assertThat(outcomes).allMatch(o -> o.result() == Outcome.Result.SAVED);
        assertThat(server.all("Observation")).hasSize(3);
        assertThat(server.all("Provenance")).hasSize(3);
        assertThat(hook.opens(PRESSOR + "73")).allMatch(o -> o.result() == Outcome.Result.UNCHANGED);
        assertThat(server.all("Observation")).hasSize(3);
    }

    @Test
    @DisplayName("K2 a record does not begin with a grade that nobody could determine and no card shows")
    void notDue() {
        assertThat(hook.result("antibody@0; BP 118@71; now 72")).isEqualTo("not-due");
        assertThat(hook.result("BP 118@71; RA 97@71; now 72")).isEqualTo("not-due");
        assertThat(server.count("POST", "Observation")).isZero();
        assertThat(hook.result("BP 118@71; RA 97@71; inpatient; now 72")).isEqualTo("saved");
    }

    @Test
    @DisplayName("K2 death is graded once")
    void death() {
        String death = "T 39.0@71; norepinephrine 5@66..; dies@71.5 crs; now ";
        assertThat(hook.result(death + "72")).isEqualTo("saved");
        assertThat(hook.result(death + "96")).isEqualTo("unchanged");
    }

    @Test
    @DisplayName("K3 a grade that was taken back is not counted, and its identifier is not used again")
    void takenBack() {
        hook.opens(PRESSOR + "72");
        String first = identifier(only());
        server.holds(
                "Observation/" + only().path("id").asString(),
                only().toString().replace("\"preliminary\"", "\"entered-in-error\""));
        assertThat(hook.result(PRESSOR + "73")).isEqualTo("saved");
        assertThat(server.valid()).hasSize(1);
        assertThat(identifier(server.valid().get(0)))
                .isEqualTo(GradeIdentifier.of("p1", ASTCT, new Range(3, 3), first));
    }

    @Test
    @DisplayName("K3 a grade that holds for a later moment is not the one before this")
    void laterGrade() {
        hook.opens(PRESSOR + "84");
        assertThat(hook.result(PRESSOR + "72")).isEqualTo("saved");
        assertThat(server.asked.stream().filter(a -> a.is("POST", "Observation")))
                .hasSize(2);
        // the same grade as the first of all: found by its identifier, not written twice
        only();
    }

    @Test
    @DisplayName("H4 another patient's grades, and what is no grade of ours, are nothing to this one")
    void othersGrades() {
        hook.opens(PRESSOR + "72");
        String mine = only().toString();
        String id = only().path("id").asString();
        server.holds("Observation/" + id, mine.replace("Patient/p1", "Patient/p2"));
        assertThat(hook.result(PRESSOR + "73")).isEqualTo("saved");
        assertThat(server.count("POST", "Observation")).isEqualTo(2);
    }

    @Test
    @DisplayName("H4 a token that may not write Observations is not used to try")
    void noScope() {
        Access readOnly = new Access(TokenSource.given("secret"), Set.of(Right.READ_OBSERVATION));
        assertThat(hook.access(readOnly).result(PRESSOR + "72")).isEqualTo("not-saved no-scope");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void theTokenGoesAlongWithEveryRequest() {
        hook.access(Access.unlimited(TokenSource.given("secret"))).opens(PRESSOR + "72");
        assertThat(server.asked)
                .hasSizeGreaterThan(4)
                .allMatch(asked -> "Bearer secret".equals(asked.headers().get("authorization")));
    }
}
