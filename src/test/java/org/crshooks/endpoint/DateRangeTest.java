package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2026,                      2026-01-01T00:00:00Z,     2027-01-01T00:00:00Z",
        "2026-02,                   2026-02-01T00:00:00Z,     2026-03-01T00:00:00Z",
        "2026-02-28,                2026-02-28T00:00:00Z,     2026-03-01T00:00:00Z",
        "2026-02-28T10:00,          2026-02-28T10:00:00Z,     2026-02-28T10:01:00Z",
        "2026-02-28T10:00:05,       2026-02-28T10:00:05Z,     2026-02-28T10:00:06Z",
        "2026-02-28T10:00:05Z,      2026-02-28T10:00:05Z,     2026-02-28T10:00:06Z",
        "2026-02-28T10:00:05+08:00, 2026-02-28T02:00:05Z,     2026-02-28T02:00:06Z",
        "2026-02-28T10:00:05.5-05:45, 2026-02-28T15:45:05.5Z, 2026-02-28T15:45:05.501Z"
    })
    @DisplayName("H11 a date means the same stretch of time in every zone of the machine")
    void covers(String text, Instant low, Instant high) {
        assertThat(DateRange.parse(text)).isEqualTo(new DateRange(low, high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "20a6", "2026-02-30", "2026-02-28T25:00:00Z", "yesterday afternoon"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> DateRange.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void anInfusionThatGoesOnReachesIntoTheFuture() {
        DateRange running = DateRange.parse("2026-01-05T08:00:00Z").until(new DateRange(Instant.MIN, Instant.MAX));

        assertThat(running.matches("ge", DateRange.parse("2026-03-01"))).isTrue();
        assertThat(running.matches("le", DateRange.parse("2026-01-04"))).isFalse();
    }
}
