package org.crshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** What reading may cost: processor time and memory, far above what is usual and far below what would harm. */
public final class Budget {

    private static final Duration CPU = Duration.ofSeconds(2);
    private static final long FLOOR = 32L * 1024 * 1024;
    private static final long PER_BYTE = 2_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Budget() {}

    /**
     * Does it on this thread, and fails where it cost more than so many bytes of input may. What only the first time costs
     * (classes, tables) is forgiven: where it was too much it is done again.
     */
    public static <T> T within(int bytes, Supplier<T> work) {
        try {
            return measured(bytes, work);
        } catch (AssertionError tooMuch) {
            return measured(bytes, work);
        }
    }

    private static <T> T measured(int bytes, Supplier<T> work) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long heap = THREADS.getCurrentThreadAllocatedBytes();
        T result = work.get();
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu)).isLessThan(CPU);
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - heap).isLessThan(FLOOR + PER_BYTE * bytes);
        return result;
    }
}
