package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crshooks.acceptance.FhirService.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The endpoint does what {@code fhir-profiles} says of it. */
@RunningService
class PublishedEndpointTest {

    private static final Path EXAMPLES = Path.of("fhir-profiles/examples");

    @LocalServerPort
    private int port;

    private FhirService fhir;

    @BeforeEach
    void connect() {
        fhir = new FhirService(port);
    }

    @Test
    @DisplayName("/metadata of the sandbox says the same as the two published statements")
    void metadata() {
        assertThat(Abilities.of(fhir.get("/metadata").json()))
                .isEqualTo(Abilities.published("crs-hooks", "crs-hooks-sandbox"));
    }

    @Test
    @DisplayName("the published question to $crs-grade gets the published answer")
    void operation() throws IOException {
        Answer answer =
                fhir.post("/$crs-grade", Files.readString(EXAMPLES.resolve("Parameters-crs-grade-in-chart.json")));
        JsonNode published = Json.read(Files.readString(EXAMPLES.resolve("Parameters-crs-grade-out.json")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("parameter")).isEqualTo(published.path("parameter"));
    }
}
