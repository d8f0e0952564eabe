package org.crshooks.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 32_768, 100_000})
    void keepsAll(int length) {
        byte[] bytes = new byte[length];
        Random random = new Random(length);
        random.nextBytes(bytes);
        Parts parts = new Parts();
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            int count = Math.min(rest.remaining(), 1 + random.nextInt(40_000));
            if (random.nextBoolean()) {
                parts.add(rest.slice(rest.position(), count));
            } else {
                parts.add(bytes, rest.position(), count);
            }
            rest.position(rest.position() + count);
        }
        assertThat(parts.length()).isEqualTo(length);
        assertThat(parts.whole()).isEqualTo(bytes);
    }

    @Test
    @DisplayName("H6 bytes that come one by one take little more than twice their number")
    void memory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] one = {7};
        long before = threads.getCurrentThreadAllocatedBytes();
        Parts parts = new Parts();
        for (int i = 0; i < MEBIBYTE; i++) {
            one[0] = (byte) i;
            parts.add(one, 0, 1);
        }
        byte[] whole = parts.whole();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(3L * MEBIBYTE);
        assertThat(whole).hasSize(MEBIBYTE);
    }
}
