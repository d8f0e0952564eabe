package org.crshooks.fhir;

import java.time.Instant;
import java.util.Set;
import org.crshooks.clinical.Ignored.Reason;
import org.crshooks.clinical.Stay;
import org.crshooks.clinical.Stay.Setting;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.Encounter;

/** Reads where the patient is cared for (N7, T20). */
final class EncounterReader {

    private static final Set<String> OPEN = Set.of("arrived", "triaged", "in-progress", "onleave");

    private final Chartroom room;

    EncounterReader(Chartroom room) {
        this.room = room;
    }

    void read(Encounter encounter, Source source) {
        String status = Status.of(encounter);
        switch (status) {
            case "planned" -> {}
            case "entered-in-error", "cancelled" -> room.ignore(source, Reason.ENTERED_IN_ERROR);
            case "finished", "arrived", "triaged", "in-progress", "onleave" -> stay(encounter, status, source);
            default -> room.ignore(source, Reason.UNREADABLE);
        }
    }

    private void stay(Encounter encounter, String status, Source source) {
        Instant start = Times.any(encounter.getPeriod().getStartElement()).orElse(null);
        Instant end = Times.end(encounter.getPeriod().getEndElement()).orElse(null);
        if (encounter.hasModifierExtension() || Times.reversed(start, end)) {
            room.ignore(source, Reason.UNREADABLE);
            return;
        }
        String code = encounter.getClass_().getCode();
        room.timeline().add(new Stay(setting(code), start, end, OPEN.contains(status), source));
    }

    private static Setting setting(String code) {
        return switch (code == null ? "" : code) {
            case "IMP", "ACUTE", "NONAC" -> Setting.INPATIENT;
            case "EMER" -> Setting.EMERGENCY;
            case "OBSENC" -> Setting.OBSERVATION;
            default -> Setting.OTHER;
        };
    }
}
