package org.crshooks.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.fact.Source;
import org.crshooks.terminology.ObservationKind;
import org.crshooks.terminology.ObservedAs;
import org.hl7.fhir.r4.model.Observation;

/** Reads an Observation, single or a panel, as far as a rule needs it; anything else in it is passed over in silence. */
final class ObservationReader {

    private static final Set<String> USED = Set.of("final", "amended", "corrected", "preliminary");
    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");

    /** Panels say nothing themselves. */
    private static final Set<ObservationKind> NO_VALUE =
            Set.of(ObservationKind.BLOOD_PRESSURE_PANEL, ObservationKind.VITAL_SIGNS_PANEL, ObservationKind.CRS_GRADE);

    private static final Set<ObservationKind> BODY = Set.of(ObservationKind.WEIGHT, ObservationKind.HEIGHT);

    private final Chartroom room;

    ObservationReader(Chartroom room) {
        this.room = room;
    }

    void read(Observation observation, Source source) {
        read(Observed.of(observation), source);
    }

    void read(Observed observation, Source source) {
        List<Measurement> measurements = measurements(observation);
        if (measurements.isEmpty()) {
            workUp(observation, source);
            return;
        }
        String status = observation.status();
        if (!USED.contains(status)) {
            room.ignore(source, WITHDRAWN.contains(status) ? Reason.ENTERED_IN_ERROR : Reason.UNREADABLE);
            return;
        }
        Instant at = at(observation, measurements);
        if (at == null || observation.modified()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        List<Measurement> charted = charted(measurements, observation, source);
        VitalSigns vitals = new VitalSigns(room, at, TemperatureSite.of(observation), source);
        OxygenObservations oxygen = new OxygenObservations(room, at, source);
        NeurologyObservations neurology = new NeurologyObservations(room, at, source);
        Laboratory laboratory = new Laboratory(room, at, source);
        for (Measurement measurement : charted) {
            if (!vitals.read(measurement) && !oxygen.read(measurement) && !neurology.read(measurement)) {
                laboratory.read(measurement, observation.interpretation());
            }
        }
        vitals.finish();
    }

    /** The look-back of a weight is counted in days, so that a day is enough (R10); nothing else has a look-back so long. */
    private Instant at(Observed observation, List<Measurement> measurements) {
        boolean body = measurements.stream().allMatch(m -> BODY.contains(m.as().kind()));
        return observation.at() == null && body
                ? Times.beginning(observation.day(), room.zone()).orElse(null)
                : observation.at();
    }

    /** A test that no rule reads a value from, such as a urine culture: that it was done is what counts (W1). */
    private void workUp(Observed observation, Source source) {
        if (observation.at() != null && USED.contains(observation.status()) && !observation.modified()) {
            Observed.Part own = observation.own();
            String result = ChartedValue.words(own.value()).name();
            new WorkUpEntries(room).done(own.code(), observation.at(), result, source);
        }
    }

    /** The value of the Observation and of its components, as far as a rule knows what they measure. */
    private List<Measurement> measurements(Observed observation) {
        List<Measurement> all = new ArrayList<>(1 + observation.components().size());
        measurement(observation.own()).ifPresent(all::add);
        for (Observed.Part part : observation.components()) {
            measurement(part).ifPresent(all::add);
        }
        return all;
    }

    private Optional<Measurement> measurement(Observed.Part part) {
        return observedAs(part.code(), part.value())
                .map(as -> new Measurement(as, part.code(), part.value(), part.modified(), part.normal()));
    }

    private Optional<ObservedAs> observedAs(Codes code, ChartedValue value) {
        Optional<ObservedAs> known =
                code.isEmpty() ? Optional.empty() : room.terminology().observation(code.codes(), code.text());
        return known.isPresent() || !OxygenObservations.speaksOfOxygen(code, value)
                ? known
                : Optional.of(new ObservedAs(ObservationKind.OXYGEN_DEVICE, "", null));
    }

    /** Those with a value; where there is none at all, the Observation is listed as unreadable. */
    private List<Measurement> charted(List<Measurement> all, Observed observation, Source source) {
        List<Measurement> charted = new ArrayList<>();
        boolean modified = false;
        boolean expected = false;
        for (Measurement measurement : all) {
            boolean statement = measurement.value() != null || OxygenObservations.isStatement(measurement);
            modified |= measurement.modified();
            expected |= !NO_VALUE.contains(measurement.as().kind());
            if (statement && !measurement.modified()) {
                charted.add(measurement);
            }
        }
        if (modified || (charted.isEmpty() && expected && !observation.grouping())) {
            room.ignore(source, Reason.UNREADABLE);
        }
        return charted;
    }
}
