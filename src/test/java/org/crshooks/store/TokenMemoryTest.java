package org.crshooks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.crshooks.store.TokenMemory.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TokenMemoryTest {

    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    private final TokenMemory memory = new TokenMemory(2, new Clock() {
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
    });

    @Test
    @DisplayName("H2 a token is new once, and where there is no place for another none is new until one has expired")
    void bounded() {
        assertThat(memory.add("a", now.plusSeconds(60))).isEqualTo(Answer.FIRST);
        assertThat(memory.add("a", now.plusSeconds(60))).isEqualTo(Answer.USED);
        assertThat(memory.add("b", now.plusSeconds(300))).isEqualTo(Answer.FIRST);
        assertThat(memory.add("c", now.plusSeconds(300))).isEqualTo(Answer.FULL);
        assertThat(memory.add("b", now.plusSeconds(300))).isEqualTo(Answer.USED);
        now = now.plusSeconds(59);
        assertThat(memory.add("c", now.plusSeconds(300))).isEqualTo(Answer.FULL);
        now = now.plusSeconds(1);
        assertThat(memory.add("c", now.plusSeconds(300))).isEqualTo(Answer.FIRST);
        assertThat(memory.add("b", now.plusSeconds(300))).isEqualTo(Answer.USED);
    }
}
