package org.crshooks.sandbox.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The chart of one demo patient while it is written; {@link Drugs} and {@link Vitals} write the longer kinds. */
final class Story {

    static final String IDENTIFIERS = "https://crshooks.org/fhir/demo-patient";

    private final String id;
    private final Ago ago;
    private final List<Resource> resources = new ArrayList<>();

    /** @param about one sentence on the story, shown as the patient's narrative */
    Story(
            Instant start,
            String id,
            int ageYears,
            AdministrativeGender gender,
            String family,
            String given,
            String about) {
        this.id = id;
        this.ago = new Ago(start);
        Patient patient = new Patient().setGender(gender).setActive(true);
        patient.setId(id);
        LocalDate today = start.atZone(ZoneOffset.UTC).toLocalDate();
        // Some months past the birthday, so that the age holds wherever the sandbox runs.
        patient.setBirthDateElement(
                new DateType(today.minusYears(ageYears).minusDays(100).toString()));
        patient.addName().setFamily(family).addGiven(given);
        patient.addIdentifier().setSystem(IDENTIFIERS).setValue(id);
        patient.getMeta().addTag("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", "test health data");
        patient.getText().setStatus(Narrative.NarrativeStatus.ADDITIONAL);
        patient.getText()
                .setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">Synthetic patient. " + about + "</div>");
        resources.add(patient);
    }

    List<Resource> resources() {
        return resources;
    }

    Ago ago() {
        return ago;
    }

    Reference subject() {
        return new Reference("Patient/" + id);
    }

    /** Adds a resource under the next id of this patient. */
    <T extends Resource> T add(T resource) {
        resource.setId(id + "-" + resources.size());
        resources.add(resource);
        return resource;
    }

    /** An inpatient stay that goes on. */
    Story inpatient(String since) {
        Encounter stay = new Encounter();
        stay.setStatus(Encounter.EncounterStatus.INPROGRESS)
                .setSubject(subject())
                .setPeriod(ago.period(since, null));
        stay.getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("IMP")
                .setDisplay("inpatient encounter");
        add(stay);
        return this;
    }

    /** A laboratory value with its reference range; either bound may be null. */
    Story lab(String when, String loinc, String name, String value, String unit, String low, String high) {
        Observation lab =
                observation(when, "laboratory", Codes.loinc(loinc, name)).setValue(quantity(value, unit));
        if (low != null || high != null) {
            Observation.ObservationReferenceRangeComponent range = lab.addReferenceRange();
            range.setLow(low == null ? null : quantity(low, unit)).setHigh(high == null ? null : quantity(high, unit));
        }
        return this;
    }

    Story condition(String when, CodeableConcept code, String verification) {
        Condition condition = new Condition();
        condition.setSubject(subject()).setCode(code).setOnset(ago.time(when)).setRecordedDateElement(ago.time(when));
        condition.setClinicalStatus(
                Codes.concept("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active"));
        condition.setVerificationStatus(Codes.concept(
                "http://terminology.hl7.org/CodeSystem/condition-ver-status", verification, verification));
        add(condition);
        return this;
    }

    /** @param end null for one that goes on */
    Procedure procedure(String begin, String end, CodeableConcept code) {
        Procedure procedure = new Procedure();
        procedure.setStatus(end == null ? Procedure.ProcedureStatus.INPROGRESS : Procedure.ProcedureStatus.COMPLETED);
        procedure.setCode(code).setSubject(subject()).setPerformed(ago.period(begin, end));
        return add(procedure);
    }

    Observation observation(String when, String category, CodeableConcept code) {
        Observation observation = new Observation();
        observation
                .setStatus(Observation.ObservationStatus.FINAL)
                .setSubject(subject())
                .setCode(code)
                .setEffective(ago.time(when));
        observation.addCategory(
                Codes.concept("http://terminology.hl7.org/CodeSystem/observation-category", category, category));
        return add(observation);
    }

    static Quantity quantity(String value, String unit) {
        return new Quantity()
                .setValue(new BigDecimal(value))
                .setUnit(unit)
                .setSystem(Codes.UCUM)
                .setCode(unit);
    }
}
