package org.crshooks.replay.patient;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.GradedEvent;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.clinical.TherapyDose;

/**
 * When the last entry was charted that a grade can rest on, ends of what was running included. A chart is graded up to
 * there and no further: what comes after is not known to have been normal, it is not known at all.
 */
final class LastEntry {

    private LastEntry() {}

    /** Empty where nothing has a time. */
    static Optional<Instant> of(ClinicalTimeline timeline) {
        Stream<Stream<Instant>> all = Stream.of(
                timeline.therapy().stream().map(TherapyDose::start),
                timeline.therapy().stream().map(TherapyDose::end),
                timeline.temperatures().stream().map(TemperatureReading::at),
                timeline.bloodPressures().stream().map(BloodPressureReading::at),
                timeline.saturations().stream().map(SaturationReading::at),
                timeline.oxygen().stream().map(OxygenSupport::start),
                timeline.oxygen().stream().map(OxygenSupport::end),
                timeline.administrations().stream().map(Administration::start),
                timeline.administrations().stream().map(Administration::end),
                timeline.labs().stream().map(LabResult::at),
                timeline.gradedEvents().stream().map(GradedEvent::at),
                Stream.ofNullable(timeline.death()).map(Death::at));
        return all.flatMap(times -> times).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}
