package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds readings that contradict each other within a minute, so that neither can be believed (F28). */
final class Conflicts {

    static final BigDecimal TEMPERATURE_GAP = new BigDecimal("2.0");
    static final BigDecimal SATURATION_GAP = BigDecimal.TEN;
    static final BigDecimal PRESSURE_GAP = new BigDecimal("40");

    private Conflicts() {}

    /** The readings of {@code sorted} (oldest first) that conflict with another one of the same kind. */
    static <T> Set<T> among(
            List<T> sorted,
            Function<T, Instant> time,
            Function<T, BigDecimal> value,
            BiPredicate<T, T> same,
            BigDecimal gap) {
        Set<T> conflicting = new HashSet<>();
        List<T> readings = new ArrayList<>(sorted);
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                T first = readings.get(i);
                T second = readings.get(j);
                if (Duration.between(time.apply(first), time.apply(second)).compareTo(Lookback.SAME_TIME) > 0) {
                    break;
                }
                BigDecimal a = value.apply(first);
                BigDecimal b = value.apply(second);
                if (a != null
                        && b != null
                        && same.test(first, second)
                        && a.subtract(b).abs().compareTo(gap) > 0) {
                    conflicting.add(first);
                    conflicting.add(second);
                }
            }
        }
        return conflicting;
    }
}
