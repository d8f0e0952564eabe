package org.crshooks.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.fact.Source;
import org.crshooks.terminology.ObservationKind;
import org.hl7.fhir.r4.model.CodeableConcept;

/** Laboratory results, blood cultures and the recorded cause of death of one Observation. */
final class Laboratory {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    private final Chartroom room;
    private final Instant at;
    private final Source source;

    Laboratory(Chartroom room, Instant at, Source source) {
        this.room = room;
        this.at = at;
        this.source = source;
    }

    void read(Measurement measurement, List<CodeableConcept> interpretation) {
        if (measurement.as().kind() == ObservationKind.CAUSE_OF_DEATH) {
            death(ChartedValue.words(measurement.value()));
        } else if (measurement.as().kind() == ObservationKind.LAB) {
            LabTest test = measurement.as().lab();
            if (test == LabTest.BLOOD_CULTURE) {
                String result = ChartedValue.words(measurement.value()).name();
                new WorkUpEntries(room).done(WorkUpTest.BLOOD_CULTURE, at, result, source);
                BloodCulture.organism(ChartedValue.words(measurement.value()), interpretation)
                        .ifPresent(o -> room.timeline().add(BloodCulture.finding(o, at, source)));
            } else if (measurement.value() instanceof ChartedQuantity quantity) {
                result(test, quantity, measurement);
            } else {
                room.ignore(source, Reason.UNREADABLE);
            }
        }
    }

    private void death(Codes cause) {
        if (cause.isEmpty()) {
            return;
        }
        Death.Cause named = Causes.ofDeath(cause, room.terminology());
        Death known = room.timeline().death();
        boolean decided = known != null && known.cause() != Death.Cause.NOT_RECORDED;
        if (decided && named == Death.Cause.NOT_RECORDED) {
            return;
        }
        boolean contradicted = decided && known.cause() != named;
        Instant from = known == null ? at : known.at() == null ? Instant.EPOCH : known.from();
        Instant when = known == null || known.at() == null ? at : known.at();
        room.timeline().death(new Death(from, when, contradicted ? Death.Cause.NOT_RECORDED : named, at, source));
    }

    private void result(LabTest test, ChartedQuantity quantity, Measurement measurement) {
        if (!quantity.plain()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        Optional<LabUnits.Unit> unit = LabUnits.of(test, quantity.unit());
        if (unit.isEmpty()) {
            room.ignore(source, Reason.UNKNOWN_UNIT);
            return;
        }
        BigDecimal value = unit.get().toTarget(quantity.value());
        if (value.signum() < 0 || (test == LabTest.LVEF && value.compareTo(HUNDRED) > 0)) {
            room.ignore(source, Reason.IMPLAUSIBLE_VALUE);
            return;
        }
        NormalRange range = measurement.normal();
        room.timeline()
                .add(new LabResult(
                        test,
                        at,
                        value,
                        unit.get().target(),
                        range == null ? null : limit(test, range.low(), unit.get()),
                        range == null ? null : limit(test, range.high(), unit.get()),
                        source));
    }

    private static BigDecimal limit(LabTest test, ChartedQuantity limit, LabUnits.Unit valueUnit) {
        if (limit == null || !limit.plain()) {
            return null;
        }
        return LabUnits.of(test, limit.unit())
                .flatMap(u -> u.convert(limit.value(), valueUnit))
                .orElse(null);
    }
}
