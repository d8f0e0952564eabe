package org.crshooks.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.InspiredOxygen;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenFlow;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.SupportReason;
import org.crshooks.fact.Source;
import org.crshooks.fhir.ChartedValue.YesOrNo;
import org.crshooks.terminology.ObservationKind;

/**
 * Oxygen device, flow and FiO2 of one Observation, in the shapes of Cerner (components of the saturation), UK Core
 * (findings as values, flow on the finding's code), nl-core (a yes or no) and the FiO2 answer list of LOINC.
 */
final class OxygenObservations {

    private static final String BREATHING_ROOM_AIR = "722742002";
    private static final String OXYGEN_THERAPY = "57485005";
    private static final Set<String> FINDINGS = Set.of(BREATHING_ROOM_AIR, OXYGEN_THERAPY, "371825009");

    private static final Set<ObservationKind> MINE = EnumSet.of(
            ObservationKind.OXYGEN_FLOW,
            ObservationKind.FIO2,
            ObservationKind.OXYGEN_DEVICE,
            ObservationKind.VENTILATION_MODE);

    /** LOINC answer list LL738-6. */
    private static final Map<String, String> FIO2_ANSWERS = Map.of(
            "LA11849-9",
            "21",
            "LA11856-4",
            "24",
            "LA11857-2",
            "28",
            "LA11858-0",
            "31",
            "LA11859-8",
            "35",
            "LA11860-6",
            "40",
            "LA11861-4",
            "50");

    /** Positive pressure at home or at night, charted as the device: for sleep apnoea, not for hypoxia (F18). */
    private static final Map<String, OxygenDevice> FOR_SLEEP_APNOEA = Map.of(
            "34281000175105", OxygenDevice.CPAP,
            "702172008", OxygenDevice.CPAP,
            "37874008", OxygenDevice.CPAP,
            "34291000175108", OxygenDevice.BIPAP,
            "702173003", OxygenDevice.BIPAP);

    private static final Pattern HOME_OR_NIGHT = Pattern.compile("\\b(home|nocturnal|osa)\\b|sleep apn|家用|家庭|夜间|睡眠呼吸");
    private static final Pattern TWO_LEVELS = Pattern.compile("bi-?pap|bi-?level|dual|双水平");
    private static final Pattern POSITIVE_PRESSURE =
            Pattern.compile(TWO_LEVELS.pattern() + "|cpap|positive (airway )?pressure|正压|呼吸机");

    private final Chartroom room;
    private final Instant at;
    private final Source source;

    OxygenObservations(Chartroom room, Instant at, Source source) {
        this.room = room;
        this.at = at;
        this.source = source;
    }

    /** Whether the code or the value is one of the findings that say how a patient breathes. */
    static boolean speaksOfOxygen(Codes code, ChartedValue value) {
        return code.hasAny(FINDINGS) || ChartedValue.words(value).hasAny(FINDINGS);
    }

    /** Whether the code alone, without any value, says how the patient breathes. */
    static boolean isStatement(Measurement measurement) {
        return measurement.value() == null
                && measurement.as().kind() == ObservationKind.OXYGEN_DEVICE
                && measurement.code().hasAny(FINDINGS)
                && !measurement.code().hasAny(Set.of(OXYGEN_THERAPY));
    }

    /** Whether the measurement is about oxygen; an unusable one is listed as ignored. */
    boolean read(Measurement measurement) {
        ObservationKind kind = measurement.as().kind();
        if (!MINE.contains(kind)) {
            return false;
        }
        if (measurement.value() instanceof ChartedQuantity quantity) {
            amount(kind, quantity);
        } else if (measurement.value() instanceof YesOrNo answer) {
            yesOrNo(measurement.code(), answer.yes());
        } else {
            Codes value = measurement.value() == null ? measurement.code() : ChartedValue.words(measurement.value());
            answer(kind, value);
        }
        return true;
    }

    private void amount(ObservationKind kind, ChartedQuantity quantity) {
        if (kind == ObservationKind.FIO2) {
            Measured percent = Units.inspiredOxygen(quantity);
            if (room.accept(percent, source)) {
                room.timeline().add(new InspiredOxygen(at, percent.value(), source));
            }
            return;
        }
        Measured flow = Units.oxygenFlow(quantity);
        if (room.accept(flow, source)) {
            room.timeline().add(new OxygenFlow(at, flow.value(), source));
        }
    }

    /** "Breathing room air: no" names no device, so it is no statement. */
    private void yesOrNo(Codes code, boolean yes) {
        boolean roomAir = code.hasAny(Set.of(BREATHING_ROOM_AIR));
        if (!roomAir) {
            device(yes ? OxygenDevice.UNSPECIFIED : OxygenDevice.ROOM_AIR, code.name());
        } else if (yes) {
            device(OxygenDevice.ROOM_AIR, code.name());
        }
    }

    private void answer(ObservationKind kind, Codes value) {
        Optional<String> percent = value.codes().stream()
                .map(c -> FIO2_ANSWERS.get(c.code()))
                .filter(p -> p != null)
                .findFirst();
        percent.ifPresent(p -> room.timeline().add(new InspiredOxygen(at, new BigDecimal(p), source)));
        Optional<OxygenDevice> device =
                value.isEmpty() ? Optional.empty() : room.terminology().oxygenDevice(value.codes(), value.text());
        Optional<OxygenDevice> forSleepApnoea = forSleepApnoea(value);
        if (forSleepApnoea.isPresent()) {
            add(forSleepApnoea.get(), SupportReason.SLEEP_APNOEA, value.name());
        } else if (device.isPresent()) {
            device(device.get(), value.name());
        } else if (percent.isPresent()) {
            // The answers other than room air are masks with a fixed fraction: Venturi masks.
            device(percent.get().equals("21") ? OxygenDevice.ROOM_AIR : OxygenDevice.VENTURI, value.name());
        } else if (value.hasAny(FINDINGS)) {
            boolean roomAir = value.hasAny(Set.of(BREATHING_ROOM_AIR));
            device(roomAir ? OxygenDevice.ROOM_AIR : OxygenDevice.UNSPECIFIED, value.name());
        } else if (kind == ObservationKind.OXYGEN_DEVICE && !value.isEmpty()) {
            // A device is charted, only not one that we know: oxygen is given by some device (A7).
            device(OxygenDevice.UNSPECIFIED, value.name());
        } else {
            room.ignore(source, Reason.UNREADABLE);
        }
    }

    /** A known code of a device decides over its text. */
    private Optional<OxygenDevice> forSleepApnoea(Codes value) {
        Optional<OxygenDevice> coded = value.codes().stream()
                .map(c -> FOR_SLEEP_APNOEA.get(c.code()))
                .filter(device -> device != null)
                .findFirst();
        String text = value.text() == null ? "" : value.text().toLowerCase(Locale.ROOT);
        if (coded.isPresent()
                || room.terminology().oxygenDevice(value.codes(), null).isPresent()
                || !HOME_OR_NIGHT.matcher(text).find()
                || !POSITIVE_PRESSURE.matcher(text).find()) {
            return coded;
        }
        return Optional.of(TWO_LEVELS.matcher(text).find() ? OxygenDevice.BIPAP : OxygenDevice.CPAP);
    }

    private void device(OxygenDevice device, String name) {
        add(device, SupportReason.NOT_RECORDED, name);
    }

    private void add(OxygenDevice device, SupportReason reason, String name) {
        room.timeline().add(new OxygenSupport(OxygenSupport.Kind.CHARTED, device, at, null, reason, name, source));
    }
}
