package org.crshooks.cdshooks.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crshooks.cdshooks.problem.Refusal;
import org.crshooks.cdshooks.request.FeedbackReader.Feedback;
import org.crshooks.cdshooks.request.FeedbackReader.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackReaderTest {

    private static final String CARD = "9a5f2dca-e095-4c9e-b748-d6b21f6a8dac";
    private static final String OURS = "https://crshooks.org/fhir/CodeSystem/override-reason";

    private static List<Feedback> read(String body) {
        return FeedbackReader.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Feedback one(String card, String outcome, String more) {
        return read("{\"feedback\":[{\"card\":\"" + card + "\",\"outcome\":\"" + outcome
                        + "\",\"outcomeTimestamp\":\"2026-01-05T16:00:00.5+08:00\"" + more + "}]}")
                .get(0);
    }

    @Test
    void accepted() {
        Feedback f = one(
                CARD,
                "accepted",
                ",\"acceptedSuggestions\":[{\"id\":\"ae409548-727d-4e98-b924-c79bc0d4a8f5\",\"x\":1}]");
        assertThat(f)
                .isEqualTo(new Feedback(
                        UUID.fromString(CARD),
                        Outcome.ACCEPTED,
                        Instant.parse("2026-01-05T08:00:00.5Z"),
                        List.of(UUID.fromString("ae409548-727d-4e98-b924-c79bc0d4a8f5")),
                        null,
                        false));
        assertThat(one(CARD, "accepted", ",\"acceptedSuggestions\":null,\"overrideReason\":null")
                        .suggestions())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        OURS + ", not-now, not-now",
        OURS + ", disagree-with-grade, disagree-with-grade",
        OURS + ", patient-is-john, other",
        "http://example.org/reasons, not-now, other"
    })
    @DisplayName("H3 only a reason that our cards offer is taken over")
    void reasons(String system, String code, String kept) {
        String more = ",\"overrideReason\":{\"reason\":{\"code\":\"" + code + "\",\"system\":\"" + system
                + "\",\"display\":\"canary\"},\"userComment\":\"canary\"}";
        assertThat(one(CARD, "overridden", more))
                .extracting(Feedback::reason, Feedback::commented)
                .containsExactly(kept, true);
        assertThat(one(CARD, "accepted", more).reason()).isNull();
    }

    @Test
    void noReason() {
        for (String more :
                List.of("", ",\"overrideReason\":{}", ",\"overrideReason\":{\"reason\":null,\"userComment\":\" \"}")) {
            assertThat(one(CARD, "overridden", more))
                    .extracting(Feedback::reason, Feedback::commented)
                    .containsExactly(null, false);
        }
        assertThat(one(CARD, "overridden", ",\"overrideReason\":{\"reason\":{}}")
                        .reason())
                .isEqualTo("other");
    }

    @Test
    @DisplayName("H3 an id that is no UUID, and may name a patient, is known by its digest alone")
    void idThatIsNoUuid() {
        Feedback f = one("canary-7391", "accepted", ",\"acceptedSuggestions\":[{\"id\":\"canary-7392\"}]");
        assertThat(f.card().toString()).doesNotContain("7391");
        assertThat(f.card()).isEqualTo(one("canary-7391", "accepted", "").card());
        assertThat(f.card()).isNotEqualTo(one("canary-7390", "accepted", "").card());
        assertThat(f.suggestions().get(0).toString()).doesNotContain("7392");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"acceptedSuggestions\":{}",
                ",\"acceptedSuggestions\":[7]",
                ",\"acceptedSuggestions\":[{\"id\":7}]",
                ",\"acceptedSuggestions\":[{\"id\":\"a b\"}]",
                ",\"overrideReason\":\"no\"",
                ",\"overrideReason\":{\"reason\":\"no\"}",
                ",\"overrideReason\":{\"userComment\":7}",
                ",\"card\":\"again\""
            })
    void malformed(String more) {
        assertThatThrownBy(() -> one(CARD, "overridden", more)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+999999999-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "2026-01-05"})
    @DisplayName("a moment that no database can hold is no moment")
    void moments(String at) {
        String body = "{\"feedback\":[{\"card\":\"" + CARD + "\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"" + at
                + "\"}]}";
        assertThatThrownBy(() -> read(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void asManySuggestionsAsNoCardHas() {
        assertThat(one(CARD, "accepted", suggestions(FeedbackReader.MOST_SUGGESTIONS))
                        .suggestions())
                .hasSize(FeedbackReader.MOST_SUGGESTIONS);
        assertThatThrownBy(() -> one(CARD, "accepted", suggestions(FeedbackReader.MOST_SUGGESTIONS + 1)))
                .isInstanceOf(Refusal.class);
    }

    private static String suggestions(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> "{\"id\":\"s" + i + "\"}")
                .collect(Collectors.joining(",", ",\"acceptedSuggestions\":[", "]"));
    }
}
