package org.crshooks.fhir;

import java.time.Instant;
import java.util.Optional;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;

/** When something was observed or began. */
final class Moments {

    private Moments() {}

    /** effectiveDateTime, effectiveInstant or effectivePeriod.end, with a zone. */
    static Optional<Instant> of(Observation observation) {
        Type effective = observation.getEffective();
        if (effective instanceof Period period) {
            return Times.exact(period.getEndElement());
        }
        return effective instanceof BaseDateTimeType moment ? Times.exact(moment) : Optional.empty();
    }

    /** effectiveDateTime where it is a day and no more. */
    static Optional<String> day(Observation observation) {
        return observation.getEffective() instanceof BaseDateTimeType moment ? Times.day(moment) : Optional.empty();
    }

    /** The moment that a server sorts by; empty where it cannot be told. */
    static Optional<Instant> sortedBy(Resource resource) {
        if (resource instanceof Observation r) return of(r);
        if (resource instanceof MedicationAdministration r) return start(r.getEffective());
        if (resource instanceof MedicationRequest r) return Times.any(r.getAuthoredOnElement());
        if (resource instanceof Procedure r) return start(r.getPerformed());
        if (resource instanceof DiagnosticReport r) return start(r.getEffective());
        if (resource instanceof Encounter r) return Times.any(r.getPeriod().getStartElement());
        if (resource instanceof AdverseEvent r) return Times.any(r.getDateElement());
        if (resource instanceof DeviceUseStatement r) return start(r.getTiming());
        if (resource instanceof ServiceRequest r) return Times.any(r.getAuthoredOnElement());
        if (resource instanceof Condition r) {
            return r.hasRecordedDateElement() ? Times.any(r.getRecordedDateElement()) : start(r.getOnset());
        }
        return Optional.empty();
    }

    /** A moment, or the first moment of a day, month, year or period. */
    static Optional<Instant> start(Type time) {
        return time instanceof Period period ? Times.any(period.getStartElement()) : Times.any(time);
    }
}
