package org.crshooks.fhir;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.OxygenSupport.Kind;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.fact.Source;
import org.crshooks.terminology.Denial;
import org.crshooks.terminology.TherapyMatch;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;

/** Reads procedures: infusion of effector cells, transplant (F29), what prepares for them (T2), oxygen and ventilation (A4). */
final class ProcedureReader {

    private static final Set<String> STOPPED = Set.of("stopped", "on-hold");
    private static final Set<String> DONE = Set.of("in-progress", "completed", "stopped", "on-hold");
    private static final Set<String> NOT_GIVEN = Set.of("not-done", "preparation");

    private final Chartroom room;
    private final Transplants transplants;

    ProcedureReader(Chartroom room, Transplants transplants) {
        this.room = room;
        this.transplants = transplants;
    }

    void read(Procedure procedure, Source source) {
        Codes code = Codes.of(procedure.getCode());
        Optional<TherapyMatch> therapy = therapy(procedure, code);
        boolean transplant = therapy.isEmpty()
                && !code.isEmpty()
                && room.terminology().allogeneicTransplant(code.codes(), code.text());
        Devices.Named device = therapy.isPresent() || transplant
                ? null
                : Devices.of(procedure, room).orElse(null);
        String status = Status.of(procedure);
        boolean conditioning = therapy.isEmpty() && !transplant && device == null && isConditioning(code);
        boolean relevant = therapy.isPresent() || transplant || device != null || conditioning;
        if (!relevant && deniesTherapy(code)) {
            room.ignore(source, Reason.UNREADABLE);
        }
        if (!relevant && Set.of("in-progress", "completed").contains(status)) {
            workUp(procedure, code, source);
        }
        if (!relevant || NOT_GIVEN.contains(status)) {
            return;
        }
        if (!DONE.contains(status) || procedure.hasModifierExtension()) {
            boolean withdrawn = "entered-in-error".equals(status) || "cancelled".equals(status);
            room.ignore(source, withdrawn ? Reason.ENTERED_IN_ERROR : Reason.UNREADABLE);
            return;
        }
        Effective performed = Effective.of(procedure.hasPerformed(), procedure.getPerformed());
        Instant start = TherapyTimes.start(performed);
        Instant end = TherapyTimes.end(performed);
        if (Times.reversed(start, end)) {
            room.ignore(source, Reason.UNREADABLE);
        } else if (therapy.isPresent()) {
            TherapyMatch match = therapy.get();
            boolean interrupted = STOPPED.contains(status);
            room.timeline()
                    .add(new TherapyDose(
                            match.therapy(), match.product(), start, end, Route.NOT_CHARTED, interrupted, source));
        } else if (transplant) {
            transplants.add(start, source);
        } else if (conditioning) {
            conditioning(code, start, end, source);
        } else {
            support(procedure, device, status, source);
        }
    }

    /** By the code; a product, or a therapy that the code does not tell, may be named as what was used. */
    private Optional<TherapyMatch> therapy(Procedure procedure, Codes code) {
        Optional<TherapyMatch> named = therapy(code);
        if (named.isPresent() && named.get().product() != null) {
            return named;
        }
        return procedure.getUsedCode().stream()
                .flatMap(used -> therapy(Codes.of(used)).stream())
                .filter(used -> named.isEmpty() || named.get().therapy() == used.therapy())
                .findFirst()
                .or(() -> named);
    }

    private Optional<TherapyMatch> therapy(Codes code) {
        return code.isEmpty() ? Optional.empty() : room.terminology().therapy(code.codes(), code.text());
    }

    /** "Not haploidentical" says which transplant it was not. */
    private boolean deniesTherapy(Codes code) {
        String affirmed = Denial.without(code.text());
        return affirmed != null
                && !affirmed.equals(code.text())
                && room.terminology().therapy(code.codes(), affirmed).isPresent();
    }

    /** Lymphodepletion or conditioning by its name or a drug of it. */
    private boolean isConditioning(Codes code) {
        return !code.isEmpty()
                && room.terminology()
                        .drug(code.codes(), code.text())
                        .filter(Drug::isConditioning)
                        .isPresent();
    }

    /** Charted as a procedure, not drug by drug; its look-back is one of days, so that a day is enough (T2, R10). */
    private void conditioning(Codes code, Instant start, Instant end, Source source) {
        if (start == null) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        room.timeline()
                .add(new Administration(
                        Drug.OTHER_CONDITIONING,
                        code.name(),
                        start,
                        end,
                        end == null ? Administration.Form.DOSE : Administration.Form.PERIOD,
                        null,
                        null,
                        Route.NOT_CHARTED,
                        SupportReason.NOT_RECORDED,
                        source));
    }

    private void workUp(Procedure procedure, Codes code, Source source) {
        Instant at = start(procedure);
        if (at != null && !procedure.hasModifierExtension()) {
            new WorkUpEntries(room)
                    .done(code, at, Codes.of(procedure.getOutcome()).name(), source);
        }
    }

    private void support(Procedure procedure, Devices.Named device, String status, Source source) {
        boolean period = procedure.getPerformed() instanceof Period;
        Instant start = start(procedure);
        Instant end = period
                ? Times.exact(procedure.getPerformedPeriod().getEndElement()).orElse(null)
                : null;
        boolean endUnreadable = end == null && period && Times.hasEnd(procedure.getPerformedPeriod());
        boolean endUnknown = end == null && STOPPED.contains(status);
        if (start == null || endUnreadable || endUnknown) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        // Intubation is done at a moment and lasts; any other device done at a moment is charted then.
        boolean charted = !period && "completed".equals(status) && device.device() != OxygenDevice.IMV;
        room.timeline()
                .add(new OxygenSupport(
                        charted ? Kind.CHARTED : Kind.PROCEDURE,
                        device.device(),
                        start,
                        end,
                        room.reason(procedure.getReasonCode(), procedure.getReasonReference()),
                        device.name(),
                        source));
    }

    private static Instant start(Procedure procedure) {
        if (procedure.getPerformed() instanceof Period period) {
            return Times.exact(period.getStartElement()).orElse(null);
        }
        return procedure.hasPerformedDateTimeType()
                ? Times.exact(procedure.getPerformedDateTimeType()).orElse(null)
                : null;
    }
}
