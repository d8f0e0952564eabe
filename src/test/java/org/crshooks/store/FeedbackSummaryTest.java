package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.store.Samples.START;
import static org.crshooks.store.Samples.accepted;
import static org.crshooks.store.Samples.card;
import static org.crshooks.store.Samples.evaluation;
import static org.crshooks.store.Samples.overridden;

import java.time.Instant;
import org.crshooks.cdshooks.Client;
import org.crshooks.cdshooks.Evaluation;
import org.crshooks.cdshooks.card.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FeedbackSummaryTest {

    /** In China it is February already: months are those of UTC. */
    private static final Instant END_OF_JANUARY = Instant.parse("2026-01-31T23:30:00Z");

    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

    @Parameter
    private TestDatabase kind;

    private Store store;

    @BeforeEach
    void fill() {
        store = new Store(kind.url());
        note(START, 3, 3, card("c1"));
        note(START, 3, 3, card("c1"));
        note(START, 2, 4, card("c2"), card("c3"));
        note(END_OF_JANUARY, 3, 3, card("c4"));
        note(FEBRUARY, 3, 3, card("c1"));
        store.now = START;
        store.give(accepted("c1", START), overridden("c2", START, "not-now"), overridden("c3", START, "other"));
        store.now = END_OF_JANUARY;
        store.give(overridden("c4", END_OF_JANUARY, "not-now"), overridden("unknown-card", END_OF_JANUARY, null));
        store.now = FEBRUARY;
        store.give(accepted("c1", FEBRUARY));
    }

    private void note(Instant at, int floor, int ceiling, Card... cards) {
        Evaluation e = evaluation("p1", at, cards);
        store.journal.note(new Evaluation(
                Evaluation.Kind.HOOK,
                at,
                e.service(),
                e.hook(),
                Client.ANONYMOUS,
                e.patientId(),
                e.fhirServer(),
                e.language(),
                e.outcome(),
                Samples.assessment(at, floor, ceiling),
                e.cards(),
                e.failed(),
                null,
                e.took()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    @DisplayName("rates by topic, grade, scale, month and reason")
    void rates() {
        assertThat(store.reports.summary(Period.of(null, null)).csv().lines())
                .containsExactly(
                        "group,value,shown,accepted,overridden,acceptance_rate,override_rate",
                        "all,all,5,2,4,0.333,0.667",
                        "topic,crsgrade,5,2,3,0.400,0.600",
                        "topic,unknown,0,0,1,0.000,1.000",
                        "grade,2-4,2,0,2,0.000,1.000",
                        "grade,3,3,2,1,0.667,0.333",
                        "grade,unknown,0,0,1,0.000,1.000",
                        "scale,astct-2019,5,2,3,0.400,0.600",
                        "scale,unknown,0,0,1,0.000,1.000",
                        "month,2026-01,4,1,4,0.200,0.800",
                        "month,2026-02,1,1,0,1.000,0.000",
                        "reason,none,,,1,,0.167",
                        "reason,not-now,,,2,,0.333",
                        "reason,other,,,1,,0.167");
    }

    @Test
    void withinFromAndTo() {
        assertThat(store.reports
                        .summary(Period.of("2026-02-01", "2026-03-01"))
                        .csv()
                        .lines())
                .contains("all,all,1,1,0,1.000,0.000")
                .noneMatch(line -> line.startsWith("reason"));
        assertThat(store.reports.summary(Period.of("2027-01-01", null)).csv().lines())
                .hasSize(1);
    }
}
