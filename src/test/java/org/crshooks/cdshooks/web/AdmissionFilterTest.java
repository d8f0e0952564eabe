package org.crshooks.cdshooks.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.Locale;
import org.crshooks.cdshooks.problem.RefusalListener;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdmissionFilterTest {

    private final Readiness readiness = new Readiness();
    private final AdmissionFilter filter =
            new AdmissionFilter(readiness, new OutcomeWriter(new Languages(Locale.ENGLISH), RefusalListener.NONE), 1);

    private MockHttpServletResponse send(String method, String path, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest(method, path), response, chain);
        return response;
    }

    @Test
    void everyAddressWaitsForWarmUp() throws Exception {
        for (String path : new String[] {"/", "/cds-services", "/cds-services/crs-patient-view", "/fhir/metadata"}) {
            MockHttpServletResponse response = send("GET", path, (a, b) -> {});
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getHeader("Retry-After")).isEqualTo("2");
            assertThat(response.getContentAsString()).contains("OperationOutcome", "starting");
        }
        readiness.ready();
        assertThat(send("GET", "/cds-services", (a, b) -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void oneTooManyIsTurnedAwayButTheServiceMayStillAskItsOwnSandbox() throws Exception {
        readiness.ready();
        String hook = "/cds-services/crs-patient-view";
        MockHttpServletResponse[] inner = new MockHttpServletResponse[2];
        send("POST", hook, (a, b) -> {
            try {
                inner[0] = send("POST", hook, (c, d) -> {});
                inner[1] = send("GET", "/fhir/Observation", (c, d) -> {});
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(inner[0].getStatus()).isEqualTo(503);
        assertThat(inner[0].getContentAsString()).contains("busy");
        assertThat(inner[1].getStatus()).isEqualTo(200);
        assertThat(send("POST", hook, (a, b) -> {}).getStatus()).isEqualTo(200);
    }
}
