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
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Type;

/** Reads an Observation, single or a panel, as far as a rule needs it; anything else in it is passed over in silence. */
final class ObservationReader {

    private static final Set<String> USED = Set.of("final", "amended", "corrected", "preliminary");
    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled");

    /** Panels say nothing themselves. */
    private static final Set<ObservationKind> NO_VALUE =
            Set.of(ObservationKind.BLOOD_PRESSURE_PANEL, ObservationKind.VITAL_SIGNS_PANEL, ObservationKind.CRS_GRADE);

    private final Chartroom room;

    ObservationReader(Chartroom room) {
        this.room = room;
    }

    void read(Observation observation, Source source) {
        List<Measurement> measurements = measurements(observation);
        if (measurements.isEmpty()) {
            workUp(observation, source);
            return;
        }
        String status = Status.of(observation);
        if (!USED.contains(status)) {
            room.ignore(source, WITHDRAWN.contains(status) ? Reason.ENTERED_IN_ERROR : Reason.UNREADABLE);
            return;
        }
        Optional<Instant> at = Moments.of(observation);
        if (at.isEmpty() || observation.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        List<Measurement> charted = charted(measurements, observation, source);
        VitalSigns vitals = new VitalSigns(room, at.get(), source);
        OxygenObservations oxygen = new OxygenObservations(room, at.get(), source);
        NeurologyObservations neurology = new NeurologyObservations(room, at.get(), source);
        Laboratory laboratory = new Laboratory(room, at.get(), source);
        for (Measurement measurement : charted) {
            if (!vitals.read(measurement) && !oxygen.read(measurement) && !neurology.read(measurement)) {
                laboratory.read(measurement, observation);
            }
        }
        vitals.finish();
    }

    /** A test that no rule reads a value from, such as a urine culture: that it was done is what counts (W1). */
    private void workUp(Observation observation, Source source) {
        Optional<Instant> at = Moments.of(observation);
        if (at.isPresent() && USED.contains(Status.of(observation)) && !observation.hasModifierExtension()) {
            String result = Codes.of(observation.getValue()).name();
            new WorkUpEntries(room).done(Codes.of(observation.getCode()), at.get(), result, source);
        }
    }

    /** The value of the Observation and of its components, as far as a rule knows what they measure. */
    private List<Measurement> measurements(Observation observation) {
        List<Measurement> all = new ArrayList<>();
        Codes code = Codes.of(observation.getCode());
        observedAs(code, observation.getValue())
                .map(as -> new Measurement(as, code, observation.getValue(), false, observation.getReferenceRange()))
                .ifPresent(all::add);
        for (ObservationComponentComponent part : observation.getComponent()) {
            Codes partCode = Codes.of(part.getCode());
            observedAs(partCode, part.getValue())
                    .map(as -> new Measurement(
                            as, partCode, part.getValue(), part.hasModifierExtension(), part.getReferenceRange()))
                    .ifPresent(all::add);
        }
        return all;
    }

    private Optional<ObservedAs> observedAs(Codes code, Type value) {
        Optional<ObservedAs> known =
                code.isEmpty() ? Optional.empty() : room.terminology().observation(code.codes(), code.text());
        return known.isPresent() || !OxygenObservations.speaksOfOxygen(code, value)
                ? known
                : Optional.of(new ObservedAs(ObservationKind.OXYGEN_DEVICE, "", null));
    }

    /** Those with a value; where there is none at all, the Observation is listed as unreadable. */
    private List<Measurement> charted(List<Measurement> all, Observation observation, Source source) {
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
        boolean grouping = observation.hasHasMember() || observation.hasDerivedFrom();
        if (modified || (charted.isEmpty() && expected && !grouping)) {
            room.ignore(source, Reason.UNREADABLE);
        }
        return charted;
    }
}
