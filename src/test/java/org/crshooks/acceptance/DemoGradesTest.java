package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Every demo patient, fetched from the sandbox by the hook itself, has the grades that were derived by hand. */
@RunningService
class DemoGradesTest {

    private static final int GRADES = 2;
    private static final int FLAG = GRADES + 7;

    @LocalServerPort
    private int port;

    private Service service;

    @BeforeEach
    void connect() {
        service = new Service(port);
    }

    static Stream<List<String>> patients() throws IOException {
        return new ClassPathResource("sandbox/expected-grades.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", FLAG + 2)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patients")
    void hasTheGradesDerivedByHand(List<String> row) {
        Service.Reply reply = service.patientView(
                Json.object(
                        "hook",
                        "patient-view",
                        "hookInstance",
                        "2a52f0a4-9a0b-4c1c-9d0e-000000000001",
                        "fhirServer",
                        "http://127.0.0.1:" + port + "/fhir",
                        "context",
                        Map.of("userId", "Practitioner/demo-practitioner", "patientId", row.get(0))),
                "en");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.assessment().path("exposure").path("therapy").asString(""))
                .isEqualTo(row.get(1));
        List<String> grades = StoryTable.SCALES.stream()
                .map(scale -> reply.grades().containsKey(scale)
                        ? reply.grades().get(scale).toString()
                        : "")
                .toList();
        assertThat(grades).isEqualTo(row.subList(GRADES, FLAG));
        if (!row.get(FLAG).isEmpty()) {
            assertThat(reply.assessment().path("flags").valueStream().map(f -> f.asString()))
                    .contains(row.get(FLAG));
        }
    }
}
