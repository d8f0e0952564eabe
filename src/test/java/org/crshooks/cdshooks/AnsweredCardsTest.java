package org.crshooks.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.crshooks.cdshooks.card.Card;
import org.crshooks.cdshooks.card.Coding;
import org.crshooks.cdshooks.card.Indicator;
import org.crshooks.cdshooks.card.Source;
import org.crshooks.cdshooks.card.Suggestion;
import org.junit.jupiter.api.Test;

class AnsweredCardsTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final String TOPIC = "crsgrade";

    private Instant now = START;
    private final AnsweredCards cards = new AnsweredCards(clock());

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static Card card(String id, String... suggestions) {
        List<Suggestion> offered = Arrays.stream(suggestions)
                .map(s -> new Suggestion("label", s, null, List.of()))
                .toList();
        Source source = new Source("label", null, new Coding(TOPIC, "system", "display"));
        return new Card(id, "", "", Indicator.INFO, source, offered.isEmpty() ? null : offered, "any", List.of());
    }

    private void show(String patient, Card card) {
        cards.visit(Client.ANONYMOUS, "patient-view", patient, "https://a.example")
                .shows(List.of(card), now);
    }

    private AnsweredCards.Visit visit(String patient) {
        return cards.visit(Client.ANONYMOUS, "patient-view", patient, "https://a.example");
    }

    @Test
    void aCardIsAnsweredByFeedbackOnly() {
        show("p1", card("c1", "s1"));
        assertThat(visit("p1").answered(TOPIC, "c1")).isEmpty();
        cards.answered(Client.ANONYMOUS, "c1");
        assertThat(visit("p1").answered(TOPIC, "c1")).contains(START);
        assertThat(visit("p1").offered(TOPIC, "s1")).isTrue();
        assertThat(visit("p1").offered(TOPIC, "s2")).isFalse();
        assertThat(visit("p1").answered(TOPIC, "c2")).isEmpty();
        assertThat(visit("p1").answered("crsicans", "c1")).isEmpty();
        assertThat(visit("p2").answered(TOPIC, "c1")).isEmpty();
        assertThat(cards.visit(Client.ANONYMOUS, "order-sign", "p1", "https://a.example")
                        .answered(TOPIC, "c1"))
                .isEmpty();
        assertThat(cards.visit(Client.ANONYMOUS, "patient-view", "p1", null).answered(TOPIC, "c1"))
                .isEmpty();
    }

    @Test
    void showingItAgainKeepsTheAnswerAndAddsWhatIsOffered() {
        show("p1", card("c1", "s1"));
        cards.answered(Client.ANONYMOUS, "c1");
        now = START.plusSeconds(600);
        show("p1", card("c1", "s2"));
        assertThat(visit("p1").answered(TOPIC, "c1")).contains(START);
        assertThat(visit("p1").offered(TOPIC, "s1")).isTrue();
        assertThat(visit("p1").offered(TOPIC, "s2")).isTrue();
    }

    @Test
    void anotherCardInBetweenEndsIt() {
        show("p1", card("c1"));
        cards.answered(Client.ANONYMOUS, "c1");
        show("p1", card("c2"));
        show("p1", card("c1"));
        assertThat(visit("p1").answered(TOPIC, "c1")).isEmpty();
    }

    @Test
    void feedbackOnACardOfTwoServersCountsWhereItWasShownLast() {
        show("p1", card("c1"));
        cards.visit(Client.ANONYMOUS, "patient-view", "p1", "https://b.example").shows(List.of(card("c1")), now);
        cards.answered(Client.ANONYMOUS, "c1");
        assertThat(visit("p1").answered(TOPIC, "c1")).isEmpty();
        assertThat(cards.visit(Client.ANONYMOUS, "patient-view", "p1", "https://b.example")
                        .answered(TOPIC, "c1"))
                .isPresent();
    }

    @Test
    void afterADayItIsForgotten() {
        show("p1", card("c1"));
        cards.answered(Client.ANONYMOUS, "c1");
        now = START.plus(AnsweredCards.KEPT);
        assertThat(visit("p1").answered(TOPIC, "c1")).isPresent();
        now = now.plus(Duration.ofMillis(1));
        assertThat(visit("p1").answered(TOPIC, "c1")).isEmpty();
    }

    @Test
    void theOldestGoesWhenThereAreTooMany() {
        show("first", card("c1"));
        cards.answered(Client.ANONYMOUS, "c1");
        for (int i = 0; i < AnsweredCards.MOST - 1; i++) {
            show("p" + i, card("x" + i));
        }
        assertThat(visit("first").answered(TOPIC, "c1")).isPresent();
        show("one-more", card("y"));
        assertThat(visit("first").answered(TOPIC, "c1")).isEmpty();
        cards.answered(Client.ANONYMOUS, "y");
        assertThat(visit("one-more").answered(TOPIC, "y")).isPresent();
    }

    @Test
    void manyReadersAtOnce() throws InterruptedException {
        ExecutorService readers = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 400; i++) {
            String id = Integer.toString(i);
            readers.execute(() -> {
                visit("p" + id).shows(List.of(card("c" + id)), START);
                cards.answered(Client.ANONYMOUS, "c" + id);
            });
        }
        readers.shutdown();
        assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 400; i++) {
            assertThat(visit("p" + i).answered(TOPIC, "c" + i)).isPresent();
        }
    }
}
