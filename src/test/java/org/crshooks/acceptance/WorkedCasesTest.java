package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every worked case, charted as FHIR resources and fired over HTTP, gets the grades its author derived by hand. */
@RunningService
class WorkedCasesTest {

    @LocalServerPort
    private int port;

    private Service service;
    private Ehr ehr;

    @BeforeEach
    void connect() {
        service = new Service(port);
        ehr = new Ehr(service.prefetchTemplates(Service.PATIENT_VIEW));
    }

    static List<WorkedCase> cases() throws IOException {
        return WorkedCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void graded(WorkedCase worked) {
        Reply reply = service.patientView(ehr.request(CaseChart.of(worked)), "en");

        assertThat(reply.status()).isEqualTo(200);
        if (!worked.assessed()) {
            assertThat(reply.body()).isEqualTo("{\"cards\":[]}");
            return;
        }
        assertThat(reply.grades()).containsOnlyKeys(worked.expected().keySet());
        assertThat(worked.wrong(reply))
                .as(worked.json().path("rationale").asString())
                .isEmpty();
        assertThat(reply.assessment().path("flags").valueStream().map(JsonNode::asString))
                .containsAll(worked.flags());
        for (JsonNode grade : reply.assessment().path("grades")) {
            Integer highest = worked.highest().get(grade.path("scale").asString());
            if (highest != null) {
                assertThat(grade.path("episodeMax").path("ceiling").asInt()).isEqualTo(highest);
            }
        }
    }
}
