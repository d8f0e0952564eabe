package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.cdshooks.Caller.SERVICE;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.AssessmentSource;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "crs.fhir.deadline=10s")
@Import(UnchangedCardOverHttpTest.ByHand.class)
class UnchangedCardOverHttpTest {

    /** Every patient is the one that the test sets. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ByHand {

        @Bean
        AtomicReference<Assessment> patient() {
            return new AtomicReference<>(CareStories.busiest().build());
        }

        @Bean
        @Primary
        AssessmentSource byHand(AtomicReference<Assessment> patient) {
            return (timeline, asOf) -> Optional.of(patient.get());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private AtomicReference<Assessment> patient;

    private Caller caller;

    @BeforeEach
    void connect() {
        caller = new Caller(port);
    }

    @Test
    @DisplayName("fired, answered, fired again: the first line says so, no suggestion comes twice, the colour stays")
    void answeredAndFiredAgain() {
        patient.set(CareStories.busiest().build());
        JsonNode first = card("https://a.example/fhir");
        assertThat(first.path("suggestions")).hasSize(10);
        JsonNode unanswered = card("https://a.example/fhir");
        assertThat(unanswered).isEqualTo(first);
        answer(first, "overridden");
        JsonNode again = card("https://a.example/fhir");
        assertThat(again.path("uuid")).isEqualTo(first.path("uuid"));
        assertThat(again.path("indicator")).isEqualTo(first.path("indicator"));
        assertThat(again.path("summary")).isEqualTo(first.path("summary"));
        assertThat(again.has("suggestions")).isFalse();
        assertThat(again.path("detail").asString())
                .isEqualTo("Unchanged since 08:00 (UTC), now\n\n"
                        + first.path("detail").asString());
        assertThat(card("https://b.example/fhir")).as("another server").isEqualTo(first);
    }

    @Test
    void aCardThatChangedIsNewAndStaysNew() {
        patient.set(CareStories.busiest().build());
        JsonNode first = card("https://c.example/fhir");
        answer(first, "accepted");
        patient.set(CareStories.busiest().grade("astct-2019", 4, 4).build());
        assertThat(card("https://c.example/fhir").path("detail").asString()).startsWith("**CRS grade 4");
        patient.set(CareStories.busiest().build());
        assertThat(card("https://c.example/fhir")).isEqualTo(first);
    }

    private JsonNode card(String server) {
        String body = Caller.request(
                ",\"fhirServer\":\"" + server + "\",\"prefetch\":{\"therapy\":" + Caller.bundle("") + "}");
        return caller.fire(body).json().path("cards").get(0);
    }

    private void answer(JsonNode card, String outcome) {
        String body = "{\"feedback\":[{\"card\":\"" + card.path("uuid").asString() + "\",\"outcome\":\"" + outcome
                + "\",\"outcomeTimestamp\":\"2026-01-05T08:00:00Z\"}]}";
        assertThat(caller.post(SERVICE + "/feedback", body).status()).isEqualTo(200);
    }
}
