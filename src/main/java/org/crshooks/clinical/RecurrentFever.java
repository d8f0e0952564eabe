package org.crshooks.clinical;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * C4d: fever 24 h or more after the last one, with a normal reading and no antipyretic between. The first since a moment
 * is the same from whenever one looks back, so that it is looked for once.
 */
final class RecurrentFever {

    private static final Duration APART = Duration.ofHours(24);

    private final PatientChart chart;
    private final Map<Instant, Optional<Pair>> firsts = new ConcurrentHashMap<>();

    RecurrentFever(PatientChart chart) {
        this.chart = chart;
    }

    /** A fever, and the one that it returned with. */
    record Pair(TemperatureReading before, TemperatureReading again) {}

    /** The first between two moments, both included. */
    Optional<Pair> first(Instant from, Instant to) {
        return from.isAfter(to)
                ? Optional.empty()
                : firsts.computeIfAbsent(from, this::firstSince)
                        .filter(pair -> !pair.again().at().isAfter(to));
    }

    private Optional<Pair> firstSince(Instant from) {
        TemperatureReading last = null;
        boolean normalSince = false;
        for (TemperatureReading reading :
                ChartIndex.between(chart.temperatures, TemperatureReading::at, from, Instant.MAX)) {
            if (!FeverSign.isFever(reading)) {
                normalSince = true;
                continue;
            }
            if (Attribution.explains(chart, ConditionKind.FEVER, reading.at(), reading.at())) {
                continue;
            }
            if (last != null
                    && normalSince
                    && Duration.between(last.at(), reading.at()).compareTo(APART) >= 0
                    && noAntipyreticBetween(last.at(), reading.at())) {
                return Optional.of(new Pair(last, reading));
            }
            last = reading;
            normalSince = false;
        }
        return Optional.empty();
    }

    /** A dose given for the second fever comes after it. */
    private boolean noAntipyreticBetween(Instant fever, Instant again) {
        for (Administration a : GivenDrugs.between(chart, fever, again, DrugGroup.ANTIPYRETIC)) {
            if (!a.start().equals(again)) {
                return false;
            }
        }
        return true;
    }
}
