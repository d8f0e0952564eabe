package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A service that was given no secret takes no notification. */
@RunningService
class NoNotificationTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"", "/Patient/a", "/Observation/a"})
    void thereIsNothingAtTheAddress(String path) {
        for (String method : new String[] {"GET", "POST", "PUT"}) {
            assertThat(new FhirService(port, "/fhir-notify")
                            .send(method, path, null, "Authorization", "Bearer 0123456789-0123456789-0123456789")
                            .status())
                    .isEqualTo(404);
        }
    }
}
