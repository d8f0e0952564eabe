package org.crshooks.fhir;

import java.time.Instant;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Patient;

/** Reads birth date and death (F11, F23). */
final class PatientReader {

    private final Chartroom room;

    PatientReader(Chartroom room) {
        this.room = room;
    }

    void read(Born born) {
        if (born.date() != null) {
            room.timeline().birthDate(born.date());
        }
    }

    void read(Patient patient, Source source) {
        if (patient.hasModifierExtension()) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        Times.birthDate(patient.getBirthDateElement()).ifPresent(room.timeline()::birthDate);
        boolean dead = patient.getDeceased() instanceof BooleanType yes && yes.booleanValue();
        if (dead) {
            room.timeline().death(new Death(null, Death.Cause.NOT_RECORDED, source));
        } else if (patient.getDeceased() instanceof BaseDateTimeType time) {
            String text = time.getValueAsString();
            Instant from = Times.beginning(text, room.zone()).orElse(null);
            Instant at = Times.ending(text, room.zone()).orElse(null);
            room.timeline().death(new Death(from, at, Death.Cause.NOT_RECORDED, null, source));
        }
    }
}
