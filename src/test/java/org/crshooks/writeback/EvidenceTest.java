package org.crshooks.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.writeback.RecordServer.Asked;
import org.crshooks.writeback.RecordServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EvidenceTest {

    private static final String PRESSOR = "T 39.0@71; BP 118@71; RA 97@71; norepinephrine 5@66..; now 72";

    private final RecordServer server = new RecordServer(true);
    private final Hook hook = new Hook(server);

    @BeforeEach
    void holdSome() {
        server.holds("Observation/1", "{\"status\":\"final\"}");
        server.holds("Observation/2", "{\"status\":\"final\"}");
        for (int i = 1; i <= 9; i++) {
            server.holds("MedicationAdministration/" + i, "{\"status\":\"in-progress\"}");
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> references(String element) {
        return server.valid()
                .get(0)
                .path(element)
                .valueStream()
                .map(reference -> reference.path("reference").asString())
                .toList();
    }

    private List<JsonNode> entities() {
        return server.all("Provenance")
                .get(0)
                .path("entity")
                .valueStream()
                .map(entity -> entity.path("what"))
                .toList();
    }

    @Test
    @DisplayName("K5 only what exists on that server is referred to; all evidence stands in the Provenance")
    void existing() {
        hook.opens(PRESSOR);
        assertThat(references("derivedFrom")).isNotEmpty().isSubsetOf("Observation/1", "Observation/2");
        assertThat(references("partOf")).isNotEmpty().allMatch(r -> r.startsWith("MedicationAdministration/"));
        assertThat(entities())
                .hasSizeGreaterThan(
                        references("derivedFrom").size() + references("partOf").size());
        assertThat(entities())
                .allMatch(what -> what.path("display").asString().contains(": "))
                .anyMatch(what -> !what.has("reference"));
    }

    @Test
    @DisplayName("K5 one search for each type, as this patient's, ids alone")
    void searches() {
        hook.opens(PRESSOR);
        List<Asked> checks = server.asked.stream()
                .filter(asked -> asked.parameters().containsKey("_id"))
                .toList();
        assertThat(checks).extracting(Asked::path).doesNotHaveDuplicates().contains("Observation");
        assertThat(checks)
                .allMatch(asked -> asked.parameters().get("patient").equals("Patient/p1")
                        && asked.parameters().get("_elements").equals("id,status"));
    }

    @Test
    @DisplayName("K5 what cannot be confirmed is not referred to, and the grade is written all the same")
    void unconfirmed() {
        server.fails(asked -> asked.parameters().containsKey("_id") ? Fault.status(500) : Fault.NONE);
        assertThat(hook.result(PRESSOR)).isEqualTo("saved");
        assertThat(references("derivedFrom")).isEmpty();
        assertThat(references("partOf")).isEmpty();
        assertThat(entities()).isNotEmpty().noneMatch(what -> what.has("reference"));
    }

    @Test
    @DisplayName("K5 nothing is looked up where nothing is written")
    void onlyToWrite() {
        hook.opens(PRESSOR);
        server.asked.clear();
        hook.opens(PRESSOR);
        assertThat(server.asked).hasSize(1);
    }
}
