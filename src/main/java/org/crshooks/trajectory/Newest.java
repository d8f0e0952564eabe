package org.crshooks.trajectory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.NeurologicalFinding;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.clinical.TherapyDose;

/** When the last entry was charted that a trajectory draws. */
final class Newest {

    private Newest() {}

    /** The last one up to {@code now}; {@code now} itself where there is none. */
    static Instant of(ClinicalTimeline timeline, Instant now) {
        Stream<Stream<Instant>> all = Stream.of(
                timeline.therapy().stream().map(TherapyDose::start),
                timeline.temperatures().stream().map(TemperatureReading::at),
                timeline.bloodPressures().stream().map(BloodPressureReading::at),
                timeline.saturations().stream().map(SaturationReading::at),
                timeline.oxygen().stream().map(OxygenSupport::start),
                timeline.administrations().stream().map(Administration::start),
                timeline.labs().stream().map(LabResult::at),
                timeline.neurology().stream().map(NeurologicalFinding::at));
        return all.flatMap(times -> times)
                .filter(Objects::nonNull)
                .filter(at -> !at.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(now);
    }
}
