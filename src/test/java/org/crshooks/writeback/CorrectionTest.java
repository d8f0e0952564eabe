package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crshooks.writeback.Outcome.Result;
import org.crshooks.writeback.RecordServer.Asked;
import org.crshooks.writeback.RecordServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorrectionTest {

    private static final String FEVER = "T 39.0@71; BP 118@71; RA 97@71; ";

    /** The pressor ran at hour 72 already, and was charted later. */
    private static final String PRESSOR = FEVER + "norepinephrine 5@66..; ";

    private final RecordServer server = new RecordServer(true);
    private final Hook hook = new Hook(server);

    @AfterEach
    void close() {
        server.close();
    }

    private static String grade(JsonNode observation) {
        return observation
                .path("valueCodeableConcept")
                .path("coding")
                .path(0)
                .path("code")
                .asString();
    }

    private List<Result> results(String chart) {
        return hook.opens(chart).stream().map(Outcome::result).toList();
    }

    @Test
    @DisplayName("K4 a grade that the chart contradicts later is amended and says why; it is never deleted")
    void amended() {
        hook.opens(FEVER + "now 72");
        JsonNode before = server.valid().get(0).deepCopy();
        assertThat(results(PRESSOR + "now 73")).containsExactly(Result.CORRECTED, Result.UNCHANGED);
        assertThat(server.all("Observation")).hasSize(1);
        JsonNode after = server.valid().get(0);
        assertThat(after.path("status").asString()).isEqualTo("amended");
        assertThat(grade(before)).isEqualTo("1");
        assertThat(grade(after)).isEqualTo("3");
        assertThat(after.path("identifier")).isEqualTo(before.path("identifier"));
        assertThat(after.path("effectiveDateTime")).isEqualTo(before.path("effectiveDateTime"));
        assertThat(after.path("note").path(0).path("text").asString()).startsWith("CRS grade 3, ASTCT");
        assertThat(after.path("note").path(1).path("text").asString())
                .isEqualTo("Amended 5 Jan 2026 08:00 (UTC). Before: CRS grade 1. Now: CRS grade 3. Why: the chart was"
                        + " changed or completed after this grade was written, and for this time it now shows:"
                        + " norepinephrine 5; fever 39.0 °C");
        Asked put = server.asked.stream()
                .filter(asked -> asked.is("PUT", "Observation"))
                .findFirst()
                .orElseThrow();
        assertThat(put.headers()).containsEntry("if-match", "W/\"1\"");
        assertThat(server.all("Provenance")).hasSize(2);
    }

    @Test
    @DisplayName("K4 the correction comes first, then the grade of now where it differs")
    void correctedAndSaved() {
        hook.opens(FEVER + "now 72");
        assertThat(results(PRESSOR + "epinephrine 2@73..; now 74")).containsExactly(Result.CORRECTED, Result.SAVED);
        assertThat(server.valid()).extracting(CorrectionTest::grade).containsExactly("3", "4");
    }

    @Test
    @DisplayName("K4 a range that still holds is left alone")
    void notContradicted() {
        hook.opens("T 39.0@71; BP 118@71; flow 3@70; now 72");
        assertThat(results("T 39.0@71; BP 118@71; flow 3@70; nasal-cannula@69; now 72:30"))
                .containsExactly(Result.SAVED);
        assertThat(server.count("PUT", "Observation")).isZero();
    }

    @Test
    @DisplayName("K4 a value that was taken back lowers the grade it had given")
    void lowered() {
        holdEvidence("completed");
        hook.opens(PRESSOR + "now 72");
        assertThat(references("partOf")).isNotEmpty();
        hook.alsoCharted(references("partOf"));
        assertThat(results(FEVER + "now 73")).containsExactly(Result.CORRECTED, Result.UNCHANGED);
        assertThat(grade(server.valid().get(0))).isEqualTo("1");
    }

    @Test
    @DisplayName("K4 a chart that lacks what the grade rested on, while the server holds it, corrects nothing")
    void cutShort() {
        holdEvidence("completed");
        hook.opens(PRESSOR + "now 72");
        assertThat(references("partOf")).isNotEmpty();
        assertThat(results(FEVER + "now 73")).containsExactly(Result.SAVED);
        assertThat(server.valid()).extracting(CorrectionTest::grade).containsExactly("3", "1");
        assertThat(server.count("PUT", "Observation")).isZero();
    }

    @Test
    @DisplayName("K4 what is gone from the server as well, or entered in error there, does correct")
    void gone() {
        holdEvidence("completed");
        hook.opens(PRESSOR + "now 72");
        holdEvidence("entered-in-error");
        assertThat(results(FEVER + "now 73")).containsExactly(Result.CORRECTED, Result.UNCHANGED);
    }

    @ParameterizedTest
    @CsvSource({"final", "corrected"})
    @DisplayName("K4 a grade that a person confirmed or corrected is not touched")
    void confirmed(String status) {
        hook.opens(FEVER + "now 72");
        ObjectNode written = server.valid().get(0);
        server.holds(
                "Observation/" + written.path("id").asString(),
                written.toString().replace("\"preliminary\"", "\"" + status + "\""));
        assertThat(results(PRESSOR + "now 73")).containsExactly(Result.SAVED);
        assertThat(server.valid()).extracting(CorrectionTest::grade).containsExactly("1", "3");
    }

    @Test
    @DisplayName("K4 a correction that is refused is told, and the grade of now is written all the same")
    void refused() {
        hook.opens(FEVER + "now 72");
        server.fails("PUT", "Observation", Fault.status(403));
        List<Outcome> outcomes = hook.opens(PRESSOR + "epinephrine 2@73..; now 74");
        assertThat(outcomes).extracting(Outcome::result).containsExactly(Result.NOT_CORRECTED, Result.SAVED);
        assertThat(outcomes.get(0).reason()).isEqualTo(Reason.FORBIDDEN);
        assertThat(server.valid()).extracting(CorrectionTest::grade).containsExactly("1", "4");
    }

    @Test
    @DisplayName("K4 a token that may not update is not used to try")
    void noScope() {
        hook.opens(FEVER + "now 72");
        hook.access(new Access(
                TokenSource.given("secret"),
                Set.of(Right.READ_OBSERVATION, Right.CREATE_OBSERVATION, Right.CREATE_PROVENANCE)));
        assertThat(hook.opens(PRESSOR + "now 73").get(0).reason()).isEqualTo(Reason.NO_SCOPE);
        assertThat(server.count("PUT", "Observation")).isZero();
    }

    @Test
    @DisplayName("H12 of two corrections at once one is made; the other finds it made")
    void atOnce() {
        hook.opens(FEVER + "now 72");
        server.fails(asked -> {
            if (asked.is("PUT", "Observation")) {
                server.works();
                new Hook(server).opens(PRESSOR + "now 73");
                return Fault.status(412);
            }
            return Fault.NONE;
        });
        assertThat(results(PRESSOR + "now 73")).containsExactly(Result.CORRECTED, Result.UNCHANGED);
        assertThat(server.valid().get(0).path("meta").path("versionId").asString())
                .isEqualTo("2");
    }

    @Test
    @DisplayName("H12 the Provenance of a correction that failed is made up for")
    void provenanceLater() {
        hook.opens(FEVER + "now 72");
        server.fails("POST", "Provenance", Fault.drop());
        hook.recorded("2026-01-05T09:00:00Z").opens(PRESSOR + "now 73");
        server.works();
        assertThat(hook.recorded("2026-01-05T09:30:00Z").opens(PRESSOR + "now 73"))
                .extracting(Outcome::result)
                .containsExactly(Result.COMPLETED, Result.UNCHANGED);
        assertThat(server.all("Provenance"))
                .extracting(p -> p.path("recorded").asString())
                .containsExactly("2026-01-05T08:00:01Z", "2026-01-05T09:00:00Z");
    }

    @Test
    void inChinese() {
        hook.opens(FEVER + "now 72");
        hook.locale(Locale.SIMPLIFIED_CHINESE).opens(PRESSOR + "now 73");
        assertThat(server.valid().get(0).path("note").path(1).path("text").asString())
                .startsWith("已于 2026年1月5日 08:00 (UTC) 修正。原分级：CRS 1 级。现分级：CRS 3 级。");
    }

    private String[] references(String element) {
        return server.valid()
                .get(0)
                .path(element)
                .valueStream()
                .map(reference -> reference.path("reference").asString())
                .toArray(String[]::new);
    }

    /** Every administration that a chart of these tests can name. */
    private void holdEvidence(String status) {
        for (int i = 1; i <= 9; i++) {
            server.holds("MedicationAdministration/" + i, "{\"status\":\"" + status + "\"}");
        }
    }
}
