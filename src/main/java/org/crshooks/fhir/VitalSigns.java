package org.crshooks.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Measured> systolic = new ArrayList<>(1);
    private final List<Measured> diastolic = new ArrayList<>(1);
    private final List<Measured> mean = new ArrayList<>(1);

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
            case SYSTOLIC -> systolic.add(Units.systolic(quantity));
            case MEAN_PRESSURE -> mean.add(Units.meanPressure(quantity));
            default -> diastolic.add(Units.diastolic(quantity));
        }
    }

    /**
     * Adds the blood pressures, whose parts came one by one. A value measured twice, lying and standing for instance, is
     * two readings (F3, F28). A diastolic value alone is of no use to any rule.
     */
    void finish() {
        for (int i = 0; i < Math.max(systolic.size(), mean.size()); i++) {
            Measured high = usable(systolic, i);
            Measured middle = usable(mean, i);
            if (high != null || middle != null) {
                // Which diastolic value belongs to which systolic one is known only where there are as many.
                Measured low = diastolic.size() == systolic.size() ? diastolic.get(i) : null;
                room.timeline()
                        .add(new BloodPressureReading(
                                at,
                                high == null ? null : high.value(),
                                middle == null ? null : middle.value(),
                                charted(high, low, middle),
                                source));
            }
        }
    }

    /** Null where it is missing or cannot be used, which is then listed. */
    private Measured usable(List<Measured> values, int i) {
        return i < values.size() && room.accept(values.get(i), source) ? values.get(i) : null;
    }

    /** Such as {@code 88/52 mm[Hg], MAP 64 mm[Hg]}. */
    private static String charted(Measured systolic, Measured diastolic, Measured mean) {
        StringJoiner parts = new StringJoiner(", ");
        if (systolic != null) {
            boolean both =
                    diastolic != null && diastolic.usable() && unit(diastolic).equals(unit(systolic));
            parts.add(both ? number(systolic) + "/" + diastolic.charted() : systolic.charted());
        }
        if (mean != null) {
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
