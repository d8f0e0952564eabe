package org.crshooks.concordance.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    @ParameterizedTest(name = "Newcombe, Stat Med 1998;17:857, table I, method 3: {0} of {1} is {2} to {3}")
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0,0.1611", "1,29,0.0061,0.1718"})
    void asPublished(long successes, long n, double low, double high) {
        Interval interval = Wilson.of(successes, n).orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "30", "5000000"})
    void staysWithinZeroAndOneAndHoldsTheShare(long n) {
        for (long successes : new long[] {0, 1, n / 2, n - 1, n}) {
            Interval interval = Wilson.of(successes, n).orElseThrow();
            assertThat(interval.low()).isBetween(0.0, (double) successes / n);
            assertThat(interval.high()).isBetween((double) successes / n, 1.0);
        }
    }

    @Test
    void nothingCountedHasNone() {
        assertThat(Wilson.of(0, 0)).isEmpty();
    }
}
