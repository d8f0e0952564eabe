package org.crshooks.acceptance;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crshooks.sandbox.demo.DemoPatients;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

/**
 * A demo patient.
 *
 * @param grades by scale, as derived by hand; empty where there is nothing to grade
 * @param why the reasons for these grades
 */
record DemoPatient(String id, Map<String, String> grades, String why) {

    /** When the stories stand, in these tests. */
    static final Instant NOW = RunningService.FixedClock.NOW;

    private static final int FIRST_SCALE = 2;
    private static final int SCALES = 7;

    static Stream<DemoPatient> all() throws IOException {
        List<String[]> rows = new ClassPathResource("sandbox/expected-grades.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(","))
                .toList();
        return rows.stream().skip(1).map(row -> of(rows.get(0), row));
    }

    private static DemoPatient of(String[] names, String[] row) {
        Map<String, String> grades = new TreeMap<>();
        for (int i = FIRST_SCALE; i < FIRST_SCALE + SCALES; i++) {
            if (!row[i].isEmpty()) {
                grades.put(names[i], row[i]);
            }
        }
        return new DemoPatient(row[0], grades, row[row.length - 1]);
    }

    List<ObjectNode> resources() {
        return DemoPatients.resources(NOW).stream()
                .filter(r -> r.getId().matches(id + "(-\\d+)?"))
                .map(r -> (ObjectNode)
                        Json.read(FhirContext.forR4Cached().newJsonParser().encodeResourceToString(r)))
                .toList();
    }

    @Override
    public String toString() {
        return id;
    }
}
