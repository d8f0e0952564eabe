package org.crshooks.clinical;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Fact;
import org.crshooks.fact.Input;

/** Fever now (F1, F2). */
final class FeverSign {

    /** F1: compared unrounded. */
    static final BigDecimal THRESHOLD = new BigDecimal("38.0");

    private FeverSign() {}

    static boolean isFever(TemperatureReading reading) {
        return reading.celsius().compareTo(THRESHOLD) >= 0;
    }

    /** Fever in the 24 h before the moment, counted from the start of the therapy. */
    static Fact at(View view) {
        Unexplained<TemperatureReading> unexplained =
                Unexplained.of(view, ConditionKind.FEVER, view.temperatures(), TemperatureReading::at);
        List<TemperatureReading> readings = unexplained.readings();
        if (anyIsFever(readings)) {
            return Fact.yes(() -> evidence(readings));
        }
        if (unexplained.excused()) {
            return Fact.no(() -> evidence(view.temperatures()));
        }
        if (readings.isEmpty() || !view.covers(Channel.TEMPERATURE, Lookback.TEMPERATURE)) {
            return Fact.unknown(() -> evidence(readings), Set.of(Input.TEMPERATURE));
        }
        return Fact.no(() -> evidence(readings));
    }

    /** Whether one of the readings is a fever. */
    static boolean anyIsFever(List<TemperatureReading> readings) {
        for (TemperatureReading reading : readings) {
            if (isFever(reading)) {
                return true;
            }
        }
        return false;
    }

    /** The readings that F2 looks at, oldest first. */
    static List<TemperatureReading> inLookback(View view) {
        Instant from = view.at().minus(Lookback.TEMPERATURE);
        return ChartIndex.between(
                view.chart().temperatures,
                TemperatureReading::at,
                from.isBefore(view.since()) ? view.since() : from,
                view.at());
    }

    /** Begin of the fever of the last 24 h. */
    static Optional<Instant> spellBegan(View view) {
        Instant began = null;
        Instant later = view.at();
        List<TemperatureReading> all = view.chart().temperatures;
        for (int i = all.size() - 1; i >= 0; i--) {
            TemperatureReading reading = all.get(i);
            if (reading.at().isAfter(view.at()) || !isFever(reading)) {
                continue;
            }
            if (reading.at().isBefore(later.minus(Lookback.TEMPERATURE))) {
                break;
            }
            began = reading.at();
            later = began;
        }
        return Optional.ofNullable(began);
    }

    /** The highest reading, and the latest where that is another one. */
    private static List<Evidence> evidence(List<TemperatureReading> readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        TemperatureReading highest = readings.stream()
                .max(Comparator.comparing(TemperatureReading::celsius).thenComparing(TemperatureReading::at))
                .orElseThrow();
        TemperatureReading latest = readings.get(readings.size() - 1);
        return Stream.of(highest, latest).distinct().map(FeverSign::evidenceOf).toList();
    }

    static Evidence evidenceOf(TemperatureReading r) {
        String site = r.site().isEmpty() ? "" : " " + r.site();
        return new Evidence(Input.TEMPERATURE, r.charted() + site, r.at(), r.source());
    }
}
