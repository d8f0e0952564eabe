package org.crshooks.fhir;

import java.time.Instant;
import java.util.StringJoiner;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.Height;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.SaturationReading;
import org.crshooks.clinical.TemperatureReading;
import org.crshooks.clinical.Weight;
import org.crshooks.fact.Source;
import org.crshooks.terminology.ObservationKind;

/** Temperature, saturation, blood pressure, weight and height of one Observation. */
final class VitalSigns {

    private final Chartroom room;
    private final Instant at;
    private final String site;
    private final Source source;
    private Measured systolic;
    private Measured diastolic;
    private Measured mean;

    /** @param site where a temperature was measured if its code does not say so; may be empty */
    VitalSigns(Chartroom room, Instant at, String site, Source source) {
        this.room = room;
        this.at = at;
        this.site = site;
        this.source = source;
    }

    /** Whether the measurement is a vital sign; an unusable one is listed as ignored. */
    boolean read(Measurement measurement) {
        ObservationKind kind = measurement.as().kind();
        return switch (kind) {
            case TEMPERATURE, SPO2, SPO2_ROOM_AIR, SYSTOLIC, DIASTOLIC, MEAN_PRESSURE, WEIGHT, HEIGHT -> {
                if (measurement.value() instanceof ChartedQuantity quantity) {
                    take(kind, quantity, measurement.as().site());
                } else {
                    room.ignore(source, Reason.UNREADABLE);
                }
                yield true;
            }
            case BLOOD_PRESSURE_PANEL, VITAL_SIGNS_PANEL -> {
                if (measurement.value() != null) {
                    room.ignore(source, Reason.UNREADABLE);
                }
                yield true;
            }
            default -> false;
        };
    }

    private void take(ObservationKind kind, ChartedQuantity quantity, String siteOfCode) {
        switch (kind) {
            case TEMPERATURE -> {
                Measured value = Units.temperature(quantity);
                if (room.accept(value, source)) {
                    String measuredAt = siteOfCode.isEmpty() ? site : siteOfCode;
                    room.timeline().add(new TemperatureReading(at, value.value(), measuredAt, value.charted(), source));
                }
            }
            case SPO2, SPO2_ROOM_AIR -> {
                Measured value = Units.saturation(quantity);
                if (room.accept(value, source)) {
                    boolean onRoomAir = kind == ObservationKind.SPO2_ROOM_AIR;
                    room.timeline().add(new SaturationReading(at, value.value(), onRoomAir, source));
                }
            }
            case WEIGHT -> {
                Measured value = Units.weight(quantity);
                if (room.accept(value, source)) {
                    room.timeline().add(new Weight(at, value.value(), source));
                }
            }
            case HEIGHT -> {
                Measured value = Units.height(quantity);
                if (room.accept(value, source)) {
                    room.timeline().add(new Height(at, value.value(), source));
                }
            }
            case SYSTOLIC -> systolic = Units.systolic(quantity);
            case MEAN_PRESSURE -> mean = Units.meanPressure(quantity);
            default -> diastolic = Units.diastolic(quantity);
        }
    }

    /** Adds the blood pressure, whose parts came one by one. A diastolic value alone is of no use to any rule. */
    void finish() {
        boolean hasSystolic = systolic != null && room.accept(systolic, source);
        boolean hasMean = mean != null && room.accept(mean, source);
        if (hasSystolic || hasMean) {
            room.timeline()
                    .add(new BloodPressureReading(
                            at,
                            hasSystolic ? systolic.value() : null,
                            hasMean ? mean.value() : null,
                            charted(),
                            source));
        }
    }

    /** Such as {@code 88/52 mm[Hg], MAP 64 mm[Hg]}. */
    private String charted() {
        StringJoiner parts = new StringJoiner(", ");
        if (systolic != null && systolic.usable()) {
            boolean both =
                    diastolic != null && diastolic.usable() && unit(diastolic).equals(unit(systolic));
            parts.add(both ? number(systolic) + "/" + diastolic.charted() : systolic.charted());
        }
        if (mean != null && mean.usable()) {
            parts.add("MAP " + mean.charted());
        }
        return parts.toString();
    }

    private static String number(Measured value) {
        return value.charted().substring(0, value.charted().indexOf(' '));
    }

    private static String unit(Measured value) {
        return value.charted().substring(value.charted().indexOf(' ') + 1);
    }
}
