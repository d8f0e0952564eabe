package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.crshooks.store.Samples.SERVER;
import static org.crshooks.store.Samples.START;
import static org.crshooks.store.Samples.TOPIC;
import static org.crshooks.store.Samples.accepted;
import static org.crshooks.store.Samples.card;
import static org.crshooks.store.Samples.evaluation;
import static org.crshooks.store.Samples.overridden;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.crshooks.cdshooks.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store keeps, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoreTest {

    @Parameter
    private TestDatabase kind;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(kind.url());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void show(String patient, String card, String... suggestions) {
        store.journal.note(evaluation(patient, store.now, card(card, suggestions)));
    }

    @Nested
    class Memory {

        @Test
        void aCardIsAnsweredByFeedbackOnly() {
            show("p1", "c1", "s1");
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
            assertThat(store.earlier("p1").offered(TOPIC, "s1")).isFalse();
            store.give(accepted("c1", START));
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).contains(START);
            assertThat(store.earlier("p1").offered(TOPIC, "s1")).isTrue();
            assertThat(store.earlier("p1").offered(TOPIC, "s2")).isFalse();
            assertThat(store.earlier("p1").answered(TOPIC, "c2")).isEmpty();
            assertThat(store.earlier("p1").answered("crsicans", "c1")).isEmpty();
            assertThat(store.earlier("p2").answered(TOPIC, "c1")).isEmpty();
            assertThat(store.memory
                            .of(Client.ANONYMOUS, "order-sign", "p1", SERVER)
                            .answered(TOPIC, "c1"))
                    .isEmpty();
            assertThat(store.memory
                            .of(Client.ANONYMOUS, Samples.HOOK, "p1", null)
                            .answered(TOPIC, "c1"))
                    .isEmpty();
        }

        @Test
        void showingItAgainKeepsTheAnswerAndAddsWhatIsOffered() {
            show("p1", "c1", "s1");
            store.give(accepted("c1", START));
            store.now = START.plusSeconds(600);
            show("p1", "c1", "s2");
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).contains(START);
            assertThat(store.earlier("p1").offered(TOPIC, "s1")).isTrue();
            assertThat(store.earlier("p1").offered(TOPIC, "s2")).isTrue();
        }

        @Test
        @DisplayName("what is still to be written counts too, and nobody waits for it")
        void whatWaits() {
            show("p1", "c1", "s1");
            store.give(accepted("c1", START));
            rename("evaluation", "away");
            show("p1", "c1", "s2");
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).contains(START);
            assertThat(store.earlier("p1").offered(TOPIC, "s2")).isTrue();
            show("p1", "c2");
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
            assertThat(store.journal.waiting()).isEqualTo(2);
            rename("away", "evaluation");
            await().atMost(Duration.ofSeconds(20)).until(() -> store.journal.waiting() == 0);
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
        }

        @Test
        void anotherCardInBetweenEndsIt() {
            show("p1", "c1");
            store.give(accepted("c1", START));
            show("p1", "c2");
            show("p1", "c1");
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
        }

        @Test
        void feedbackOnACardOfTwoServersCountsWhereItWasShownLast() {
            show("p1", "c1");
            String other = "https://b.example/fhir";
            store.journal.note(evaluation(Client.ANONYMOUS, "p1", other, START, card("c1")));
            store.give(accepted("c1", START));
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
            assertThat(store.memory
                            .of(Client.ANONYMOUS, Samples.HOOK, "p1", other)
                            .answered(TOPIC, "c1"))
                    .isPresent();
        }

        @Test
        void aClientAnswersForItselfAlone() {
            Client other = new Client("other", null, null, null, null);
            show("p1", "c1");
            store.feedback.keep(Samples.SERVICE, other, List.of(accepted("c1", START)));
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
            assertThat(store.memory.of(other, Samples.HOOK, "p1", SERVER).offered(TOPIC, "s1"))
                    .isFalse();
        }

        @Test
        void afterADayItIsForgotten() {
            show("p1", "c1");
            store.give(accepted("c1", START));
            store.now = START.plus(StoredCardMemory.KEPT);
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isPresent();
            store.now = store.now.plus(Duration.ofMillis(1));
            assertThat(store.earlier("p1").answered(TOPIC, "c1")).isEmpty();
        }

        @Test
        @DisplayName("a second store on the same database remembers the same")
        void sharedByInstances() {
            assumeTrue(kind == TestDatabase.POSTGRESQL, "H2 serves one instance");
            String url = kind.url();
            try (Store one = new Store(url);
                    Store two = new Store(url)) {
                one.journal.note(evaluation("p1", START, card("c1", "s1")));
                one.journal.settle(Duration.ofSeconds(20));
                two.give(overridden("c1", START, "not-now"));
                one.give(overridden("c1", START, "not-now"));
                assertThat(one.earlier("p1").answered(TOPIC, "c1")).contains(START);
                assertThat(two.earlier("p1").answered(TOPIC, "c1")).contains(START);
                assertThat(two.earlier("p1").offered(TOPIC, "s1")).isTrue();
                assertThat(one.feedbackCsv()).hasSize(2).isEqualTo(two.feedbackCsv());
                assertThat(one.tokens.firstUse("https://ehr.example", "jti", START))
                        .isTrue();
                assertThat(two.tokens.firstUse("https://ehr.example", "jti", START))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("feedback is kept with the card it answers")
    void feedbackWithItsCard() {
        show("p1", "c1", "s1");
        store.now = START.plusSeconds(60);
        store.give(accepted("c1", START.plusSeconds(59), "s1"), overridden("c1", START.plusSeconds(60), "data-wrong"));
        assertThat(store.feedbackCsv())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2026-01-05T08:01:00Z,2026-01-05T08:00:59Z,crs-patient-view,anonymous,")
                        .endsWith(",crsgrade,warning,en,astct-2019,2,3,0.0.0,2026-01-05T08:00:00Z")
                        .contains(",accepted,,false," + org.crshooks.cdshooks.card.CardId.read("s1") + ","))
                .anySatisfy(line -> assertThat(line).contains(",overridden,data-wrong,false,,crsgrade"));
    }

    @Test
    @DisplayName("feedback on a card that is not known is kept all the same")
    void feedbackWithoutItsCard() {
        store.give(overridden("never-shown", START, "other"));
        assertThat(store.feedbackCsv()).hasSize(2).last().asString().endsWith(",overridden,other,false,,,,,,,,,");
    }

    @Test
    @DisplayName("the same feedback, sent again and by many at once, is kept once")
    void repeatedFeedback() throws Exception {
        show("p1", "c1");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Object>> sent = clients.invokeAll(IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Object>) () -> {
                    store.give(overridden("c1", START, "not-now"));
                    return null;
                })
                .toList());
        clients.shutdown();
        for (Future<Object> one : sent) {
            one.get();
        }
        assertThat(store.feedbackCsv()).hasSize(2);
        store.give(overridden("c1", START, "other-cause"));
        store.give(overridden("c1", START.plusMillis(1), "not-now"));
        assertThat(store.feedbackCsv()).hasSize(4);
    }

    @Test
    @DisplayName("H2 a token is new once, whoever of many asks first")
    void tokens() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> uses = clients.invokeAll(IntStream.range(0, 40)
                .mapToObj(i -> (Callable<Boolean>)
                        () -> store.tokens.firstUse("https://ehr.example", "jti-1", START.plusSeconds(300)))
                .toList());
        clients.shutdown();
        long first = 0;
        for (Future<Boolean> use : uses) {
            first += use.get() ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
        assertThat(store.tokens.firstUse("https://ehr.example", "jti-2", START)).isTrue();
        assertThat(store.tokens.firstUse("https://other.example", "jti-1", START))
                .isTrue();
    }

    @Test
    @DisplayName("what is older than the retention is deleted, a card only after its feedback, a token when it expired")
    void retention() {
        Instant later = START.plus(Duration.ofDays(40));
        show("old", "c1");
        show("old", "c2");
        store.tokens.firstUse("issuer", "expired", START.plus(Duration.ofDays(39)));
        store.tokens.firstUse("issuer", "open", START.plus(Duration.ofDays(41)));
        store.now = START.plus(Duration.ofDays(20));
        store.give(accepted("c2", store.now));
        store.now = later;
        show("new", "c3");
        store.journal.settle(Duration.ofSeconds(20));
        try (Purge purge = new Purge(store.database, Duration.ofDays(30), store.clock)) {
            purge.run();
            assertThat(store.audit(null, null)).hasSize(1).first().asString().contains("Patient/new");
            assertThat(store.feedbackCsv()).hasSize(2).last().asString().contains("astct-2019");
            assertThat(store.tokens.firstUse("issuer", "open", later)).isFalse();
            assertThat(store.tokens.firstUse("issuer", "expired", later)).isTrue();
            assertThat(count("shown_card")).isEqualTo(2);
            store.now = START.plus(Duration.ofDays(60));
            purge.run();
            assertThat(store.feedbackCsv()).hasSize(1);
            assertThat(count("shown_card")).isEqualTo(1);
        }
    }

    private void rename(String table, String name) {
        store.database.sql().sql("alter table " + table + " rename to " + name).update();
    }

    private long count(String table) {
        return store.database
                .sql()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("an evaluation that the database cannot hold does not keep the others out")
    void oneThatCannotBeHeld() {
        store.journal.note(evaluation("p1", START));
        store.journal.note(evaluation("p".repeat(65), START));
        store.journal.note(evaluation("p2", START));
        assertThat(store.audit(null, null)).hasSize(2);
        assertThat(store.journal.dropped()).isEqualTo(1);
    }

    @Test
    @DisplayName("many evaluations of the same moment come out once each, in order, within from and to")
    void manyEvaluations() {
        for (int i = 0; i < 2 * PagedRows.SIZE + 1; i++) {
            store.journal.note(evaluation("p" + i, START));
        }
        store.journal.note(evaluation("next", START.plusMillis(1)));
        List<String> all = store.audit(null, null);
        assertThat(all).hasSize(2 * PagedRows.SIZE + 2).doesNotHaveDuplicates();
        assertThat(store.audit("2026-01-05T08:00:00Z", "2026-01-05T08:00:00.001Z"))
                .hasSize(2 * PagedRows.SIZE + 1);
        assertThat(store.audit("2026-01-05T08:00:00.001Z", null))
                .singleElement()
                .asString()
                .contains("Patient/next");
        assertThat(store.audit("2026-01-06", null)).isEmpty();
        assertThat(store.audit("2026-01-05", "2026-01-06")).hasSize(all.size());
    }
}
