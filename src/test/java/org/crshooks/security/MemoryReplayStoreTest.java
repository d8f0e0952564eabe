package org.crshooks.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MemoryReplayStoreTest {

    private final MovableClock clock = new MovableClock();
    private final MemoryReplayStore store = new MemoryReplayStore(clock, 3);

    private Instant in(int seconds) {
        return clock.instant().plusSeconds(seconds);
    }

    @Test
    @DisplayName("H2 an id counts once for its issuer, until its token ends")
    void once() {
        assertThat(store.firstUse("a", "1", in(10))).isTrue();
        assertThat(store.firstUse("a", "1", in(99))).isFalse();
        assertThat(store.firstUse("b", "1", in(10))).isTrue();
        clock.pass(Duration.ofSeconds(9));
        assertThat(store.firstUse("a", "1", in(10))).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(store.firstUse("a", "1", in(10))).isTrue();
    }

    @Test
    @DisplayName("H2 where it is full nothing more is let in, until the token that ends first has ended")
    void full() {
        assertThat(store.firstUse("a", "late", in(300))).isTrue();
        assertThat(store.firstUse("a", "early", in(5))).isTrue();
        assertThat(store.firstUse("a", "middle", in(60))).isTrue();
        assertThat(store.firstUse("a", "new", in(300))).isFalse();
        assertThat(store.firstUse("a", "late", in(300))).isFalse();
        clock.pass(Duration.ofSeconds(5));
        assertThat(store.firstUse("a", "new", in(300))).isTrue();
        assertThat(store.firstUse("a", "middle", in(300))).isFalse();
    }

    @Test
    @DisplayName("H2 of many at the same time one is the first")
    void race() {
        MemoryReplayStore large = new MemoryReplayStore(clock);
        long first = IntStream.range(0, 10_000)
                .parallel()
                .filter(i -> large.firstUse("a", "id-" + i % 10, in(300)))
                .count();
        assertThat(first).isEqualTo(10);
    }
}
