package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A machine on which no search is back within the deadline: the service starts, and a request with prefetch is graded. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "crs.fhir.deadline=1ms")
@ActiveProfiles("sandbox")
class SlowMachineTest {

    @LocalServerPort
    private int port;

    @Test
    void startsAndAnswers() {
        Story story = Story.of(Service.PATIENT_VIEW, "fever");

        assertThat(Json.pretty(new Service(port).ask(story, "en").json())).isEqualTo(Json.pretty(story.response("en")));
    }
}
