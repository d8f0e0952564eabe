package org.crshooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DebounceTest {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final ManualTimer timer = new ManualTimer();
    private final List<String> worked = new ArrayList<>();
    private final Map<String, Step> steps = new HashMap<>();
    private final Debounce debounce = new Debounce(this::work, WAIT, timer);

    private Step work(String reference) {
        worked.add(reference);
        return steps.getOrDefault(reference, Step.DONE);
    }

    @Test
    void manyQuestionsAreOneGrading() {
        for (int i = 0; i < 20; i++) {
            assertThat(debounce.ask("Patient/a")).isTrue();
            assertThat(debounce.ask("Patient/b")).isTrue();
        }
        timer.pass(WAIT.minus(A_MOMENT));
        assertThat(worked).isEmpty();

        timer.pass(A_MOMENT);
        assertThat(worked).containsExactly("Patient/a", "Patient/b");
        timer.pass(WAIT.multipliedBy(10));
        assertThat(worked).hasSize(2);
    }

    @Test
    void aPatientOfWhomMoreIsHeardAllTheTimeIsStillGraded() {
        for (int second = 0; second < 60; second++) {
            debounce.ask("Patient/a");
            timer.pass(Duration.ofSeconds(1));
        }
        assertThat(worked).hasSizeBetween(10, 12);
    }

    @Test
    void whatIsAskedAfterTheGradingIsGradedAnew() {
        debounce.ask("Patient/a");
        timer.pass(WAIT);
        debounce.ask("Patient/a");
        timer.pass(WAIT);
        assertThat(worked).hasSize(2);
    }

    @Test
    void aResourceIsLookedUpAtOnceAndItsPatientGradedAfterTheWait() {
        steps.put("Observation/1", Step.to("Patient/a"));
        steps.put("Observation/2", Step.to("Patient/a"));
        debounce.askAtOnce("Observation/1");
        debounce.askAtOnce("Observation/2");
        timer.pass(A_MOMENT);
        assertThat(worked).containsExactly("Observation/1", "Observation/2");
        timer.pass(WAIT);
        assertThat(worked).containsExactly("Observation/1", "Observation/2", "Patient/a");
    }

    @Test
    void whatFailsIsTriedThreeTimes() {
        steps.put("Patient/a", Step.AGAIN);
        debounce.ask("Patient/a");
        timer.pass(WAIT.multipliedBy(2));
        assertThat(worked).hasSize(2);
        timer.pass(WAIT.multipliedBy(10));
        assertThat(worked).hasSize(Debounce.TRIES);
        debounce.ask("Patient/a");
        steps.clear();
        timer.pass(WAIT.multipliedBy(10));
        assertThat(worked).hasSize(Debounce.TRIES + 1);
    }

    @Test
    void noMoreWaitThanFit() {
        for (int i = 0; i < Debounce.MOST; i++) {
            assertThat(debounce.ask("Patient/" + i)).isTrue();
        }
        assertThat(debounce.ask("Patient/new")).isFalse();
        assertThat(debounce.ask("Patient/0")).isTrue();
        timer.pass(WAIT);
        assertThat(debounce.ask("Patient/new")).isTrue();
    }

    @Test
    void atTheEndWhatWaitsIsGradedAtOnce() {
        steps.put("Observation/1", Step.to("Patient/b"));
        debounce.ask("Patient/a");
        debounce.askAtOnce("Observation/1");
        debounce.close(Duration.ofSeconds(10));

        assertThat(worked).containsExactlyInAnyOrder("Patient/a", "Observation/1", "Patient/b");
        assertThat(debounce.ask("Patient/c")).isFalse();
        assertThat(timer.isShutdown()).isTrue();
    }

    @Test
    void whatHangsIsLeftAtTheEnd() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Debounce hanging = new Debounce(
                reference -> {
                    began.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return Step.DONE;
                },
                Duration.ZERO,
                Executors.newScheduledThreadPool(1));
        hanging.ask("Patient/a");
        assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();

        hanging.close(Duration.ofMillis(10));

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyIsGradedTwiceAtATime() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(40);
        Debounce busy = new Debounce(
                reference -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.yield();
                    atOnce.decrementAndGet();
                    done.countDown();
                    return Step.DONE;
                },
                Duration.ZERO,
                Executors.newScheduledThreadPool(8));
        while (done.getCount() > 0) {
            busy.ask("Patient/a");
        }
        busy.close(Duration.ofSeconds(20));

        assertThat(most.get()).isEqualTo(1);
    }
}
