package org.crshooks.fhir;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.OxygenSupport.Kind;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Period;

/** Reads oxygen devices from statements of device use. */
final class DeviceUseReader {

    private static final Set<String> USED = Set.of("active", "completed", "stopped", "on-hold");

    private final Chartroom room;

    DeviceUseReader(Chartroom room) {
        this.room = room;
    }

    void read(DeviceUseStatement statement, Source source) {
        Optional<Devices.Named> device = Devices.of(statement.getDevice(), room);
        String status = Status.of(statement);
        if (device.isEmpty() || "intended".equals(status)) {
            return;
        }
        if (!USED.contains(status) || statement.hasModifierExtension()) {
            boolean withdrawn = "entered-in-error".equals(status);
            room.ignore(source, withdrawn ? Reason.ENTERED_IN_ERROR : Reason.UNREADABLE);
            return;
        }
        Period period = statement.getTiming() instanceof Period p ? p : null;
        Instant start = start(statement, period);
        Instant end =
                period == null ? null : Times.exact(period.getEndElement()).orElse(null);
        boolean over = !"active".equals(status);
        boolean endUnknown =
                end == null && (Times.hasEnd(period) || (over && (period != null || !"completed".equals(status))));
        if (start == null || endUnknown || Times.reversed(start, end)) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        room.timeline()
                .add(new OxygenSupport(
                        period == null ? Kind.CHARTED : Kind.DEVICE_USE,
                        device.get().device(),
                        start,
                        end,
                        room.reason(statement.getReasonCode(), statement.getReasonReference()),
                        device.get().name(),
                        source));
    }

    private static Instant start(DeviceUseStatement statement, Period period) {
        if (period != null) {
            return Times.exact(period.getStartElement()).orElse(null);
        }
        return statement.getTiming() instanceof DateTimeType moment
                ? Times.exact(moment).orElse(null)
                : Times.exact(statement.getRecordedOnElement()).orElse(null);
    }
}
