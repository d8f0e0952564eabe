package org.crshooks.fhir;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.Amount;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.fact.Source;
import org.crshooks.terminology.TherapyMatch;
import org.hl7.fhir.r4.model.MedicationAdministration;

/** Reads what was given: the therapy that can cause CRS, or a drug (F4, F25, F29). An order is never read as given. */
final class MedicationReader {

    /** Routes by which a pressor is no infusion: inhaler, eye and nose drops, an injection for anaphylaxis. */
    private static final Set<Route> NOT_INFUSED =
            Set.of(Route.LOCAL, Route.INTRAMUSCULAR, Route.SUBCUTANEOUS, Route.ORAL);

    private static final Set<String> STOPPED = Set.of("stopped", "on-hold");
    private static final Set<String> GIVEN = Set.of("in-progress", "completed", "stopped", "on-hold");

    private final Chartroom room;

    MedicationReader(Chartroom room) {
        this.room = room;
    }

    void read(MedicationAdministration given, Source source) {
        read(Given.of(given, room), source);
    }

    void read(Given given, Source source) {
        String status = given.status();
        if ("not-done".equals(status)) {
            return;
        }
        if (!GIVEN.contains(status)) {
            boolean withdrawn = "entered-in-error".equals(status) || "cancelled".equals(status);
            room.ignore(source, withdrawn ? Reason.ENTERED_IN_ERROR : Reason.UNREADABLE);
            return;
        }
        MedicationCodes medication = given.medication();
        if (medication.isEmpty() || given.modified()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        SupportReason reason = room.reason(given.reasons());
        // What is given to treat CRS opens no window (F29).
        Optional<TherapyMatch> therapy = reason == SupportReason.CRS ? Optional.empty() : medication.therapy(room);
        if (therapy.isPresent()) {
            therapy(given, therapy.get(), STOPPED.contains(status), source);
        } else {
            drug(given, medication, reason, status, source);
        }
    }

    private void therapy(Given given, TherapyMatch match, boolean interrupted, Source source) {
        Instant start = TherapyTimes.start(given.effective());
        Instant end = TherapyTimes.end(given.effective());
        if (Times.reversed(start, end)) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        Route route = Routes.of(given.dosage().route());
        room.timeline().add(new TherapyDose(match.therapy(), match.product(), start, end, route, interrupted, source));
    }

    private void drug(Given given, MedicationCodes medication, SupportReason reason, String status, Source source) {
        Route route = Routes.of(given.dosage().route(), medication.codes().name());
        Drug named = medication.drug(room);
        Drug drug = named.isPressor() && NOT_INFUSED.contains(route) ? Drug.OTHER : named;
        Span span = span(given.effective()).orElse(null);
        if (span == null
                && drug.isPressor()
                && "in-progress".equals(status)
                && given.effective().given()) {
            span = unclear(given.effective());
        }
        Amount dose = dose(given.dosage().dose(), drug, source);
        if (span == null) {
            if (drug == Drug.TOCILIZUMAB
                    && route != Route.LOCAL
                    && (dose == null || dose.value().signum() > 0)) {
                room.timeline().add(UntimedDoses.of(drug, given.effective(), room.zone(), source));
            }
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        boolean dosed = drug.isPressor() || drug.is(DrugClass.INOTROPE);
        DoseRate rate = dosed ? new RateReader(room, source).read(given.dosage().rate(), drug, medication) : null;
        boolean stopped = STOPPED.contains(status);
        Form form = form(span, status, dosed, drug.is(DrugClass.FLUID), given.dosage());
        if (form == Form.RATE_ROW && stopped) {
            // A row that says "stopped" ends what the rows before it said.
            rate = new DoseRate(BigDecimal.ZERO, rate == null ? DoseRate.Unit.MICROGRAM : rate.unit(), status);
        }
        room.timeline()
                .add(new Administration(
                        drug,
                        medication.codes().name(),
                        span.start(),
                        form == Form.PERIOD || form == Form.RUNNING_SINCE_UNKNOWN ? span.end() : null,
                        form,
                        rate,
                        dose,
                        route,
                        reason,
                        source,
                        stopped));
    }

    /** When it was given; {@code period} is false for a single moment. */
    private record Span(Instant start, Instant end, boolean period, boolean sinceUnknown) {

        Span(Instant start, Instant end, boolean period) {
            this(start, end, period, false);
        }
    }

    /**
     * A pressor that runs must not be lost because a time of it cannot be read: a start without a time of day leaves open
     * since when it runs, an end without one is the end of that day. Null where even that much cannot be read.
     */
    private static Span unclear(Effective time) {
        Instant end = Times.end(time.end()).orElse(null);
        Instant start = Times.exact(time.start()).orElse(null);
        if ((time.ends() && end == null) || Times.reversed(start, end)) {
            return null;
        }
        return start == null
                ? new Span(Times.any(time.start()).orElse(Instant.EPOCH), end, true, true)
                : new Span(start, end, true);
    }

    /** Empty where the time is missing, has no zone, or ends before it starts. */
    private static Optional<Span> span(Effective time) {
        if (time.period()) {
            Instant start = Times.exact(time.start()).orElse(null);
            Instant end = Times.exact(time.end()).orElse(null);
            boolean endUnreadable = end == null && time.ends();
            return start == null || endUnreadable || Times.reversed(start, end)
                    ? Optional.empty()
                    : Optional.of(new Span(start, end, true));
        }
        return Times.exact(time.start()).map(at -> new Span(at, null, false));
    }

    private static Form form(Span span, String status, boolean dosed, boolean fluid, Given.Dosage dosage) {
        boolean running = "in-progress".equals(status);
        if (span.sinceUnknown()) {
            return Form.RUNNING_SINCE_UNKNOWN;
        }
        if (span.period()) {
            return running || span.end() != null ? Form.PERIOD : Form.ENDED_TIME_UNKNOWN;
        }
        if (dosed && (dosage.rated() || STOPPED.contains(status))) {
            return Form.RATE_ROW;
        }
        // A pressor or a fluid in progress since a moment is an infusion that began then.
        return (dosed || fluid) && running ? Form.PERIOD : Form.DOSE;
    }

    /** Volumes in millilitres, everything else as charted; null where the unit is not understood. */
    private Amount dose(ChartedQuantity dose, Drug drug, Source source) {
        if (dose == null) {
            return null;
        }
        boolean matters = drug.is(DrugClass.FLUID);
        if (!dose.plain() || dose.value().signum() < 0) {
            if (matters) {
                room.ignore(source, Reason.UNREADABLE);
            }
            return null;
        }
        String unit = UnitNames.ucum(dose.unit());
        Optional<RateUnit.Of> known = RateUnit.amount(unit);
        if (known.isPresent() && known.get().amount() == null) {
            return new Amount(dose.value().multiply(known.get().factor()), "mL");
        }
        if (matters) {
            room.ignore(source, Reason.UNKNOWN_UNIT);
            return null;
        }
        return unit.isEmpty() ? null : new Amount(dose.value(), unit);
    }
}
