package org.crshooks.sandbox.demo;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;

/** Writes what was given into a story. */
record Drugs(Story story) {

    private static final CodeableConcept IV = Codes.snomed("47625008", "Intravenous route");
    private static final CodeableConcept ORAL = Codes.snomed("26643006", "Oral route");
    private static final CodeableConcept SUBCUTANEOUS = Codes.snomed("34206005", "Subcutaneous route");

    /** One intravenous dose at a time. */
    Drugs intravenous(String when, String name, String dose, String unit) {
        dose(when, name, dose, unit, IV);
        return this;
    }

    Drugs oral(String when, String name, String dose, String unit) {
        dose(when, name, dose, unit, ORAL);
        return this;
    }

    Drugs subcutaneous(String when, String name, String dose, String unit) {
        dose(when, name, dose, unit, SUBCUTANEOUS);
        return this;
    }

    /** An infusion of cells, whose number the stories leave open. */
    Drugs cells(String when, String product) {
        point(when, Codes.drug(product)).getDosage().setRoute(IV.copy());
        return this;
    }

    /** An infusion at a rate; {@code end} is null while it runs. */
    Drugs running(String begin, String end, String name, String rate, String unit) {
        infusion(begin, end, Codes.drug(name))
                .getDosage()
                .setRate(Story.quantity(rate, unit))
                .setRoute(IV.copy());
        return this;
    }

    /** One row of a flowsheet that charts the rate again and again. */
    Drugs rateRow(String when, String name, String rate, String unit) {
        point(when, Codes.drug(name))
                .getDosage()
                .setRate(Story.quantity(rate, unit))
                .setRoute(IV.copy());
        return this;
    }

    /** A crystalloid given within half an hour because of hypotension. */
    Drugs bolus(String begin, String end, String millilitres) {
        MedicationAdministration bolus = infusion(begin, end, Codes.drug("sodium chloride 0.9 %"));
        bolus.getDosage().setDose(Story.quantity(millilitres, "mL")).setRoute(IV.copy());
        bolus.addReasonCode(Codes.concept(Codes.REASON, "hypotension", "hypotension"));
        return this;
    }

    MedicationAdministration infusion(String begin, String end, CodeableConcept drug) {
        MedicationAdministration given = given(drug);
        given.setEffective(story.ago().period(begin, end));
        return given.setStatus(
                end == null ? MedicationAdministrationStatus.INPROGRESS : MedicationAdministrationStatus.COMPLETED);
    }

    private void dose(String when, String name, String dose, String unit, CodeableConcept route) {
        point(when, Codes.drug(name))
                .getDosage()
                .setDose(Story.quantity(dose, unit))
                .setRoute(route.copy());
    }

    private MedicationAdministration point(String when, CodeableConcept drug) {
        MedicationAdministration given = given(drug).setStatus(MedicationAdministrationStatus.COMPLETED);
        return given.setEffective(story.ago().time(when));
    }

    private MedicationAdministration given(CodeableConcept drug) {
        return story.add(new MedicationAdministration())
                .setSubject(story.subject())
                .setMedication(drug);
    }
}
