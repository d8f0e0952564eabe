package org.crshooks.sandbox.demo;

import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;

/** The codes that the stories are written with, as feeds really send them. */
final class Codes {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String REASON = "https://crshooks.org/fhir/CodeSystem/support-reason";

    private static final Map<String, String> RXNORM_INGREDIENT = Map.ofEntries(
            Map.entry("norepinephrine", "7512"),
            Map.entry("epinephrine", "3992"),
            Map.entry("vasopressin", "11149"),
            Map.entry("milrinone", "52769"),
            Map.entry("tocilizumab", "612865"),
            Map.entry("dexamethasone", "3264"),
            Map.entry("methylprednisolone", "6902"),
            Map.entry("anakinra", "72435"),
            Map.entry("paracetamol", "161"),
            Map.entry("diphenhydramine", "3498"),
            Map.entry("cefepime", "20481"),
            Map.entry("cyclophosphamide", "3002"),
            Map.entry("lenalidomide", "342369"),
            Map.entry("blinatumomab", "1597258"),
            Map.entry("axicabtagene ciloleucel", "1987398"),
            Map.entry("brexucabtagene autoleucel", "2387277"),
            Map.entry("idecabtagene vicleucel", "2536430"));

    private static final Map<String, String> ATC_CODE = Map.ofEntries(
            Map.entry("elranatamab", "L01FX32"),
            Map.entry("tisagenlecleucel", "L01XL04"),
            Map.entry("lisocabtagene maraleucel", "L01XL08"),
            Map.entry("ciltacabtagene autoleucel", "L01XL05"),
            Map.entry("sodium chloride 0.9 %", "B05XA03"));

    private static final Map<String, String[]> DEVICE = Map.of(
            "room air", new String[] {"722742002", "Breathing room air"},
            "nasal cannula", new String[] {"336623009", "Oxygen nasal cannula"},
            "face mask", new String[] {"336602003", "Oxygen mask"},
            "high-flow cannula", new String[] {"426854004", "High flow oxygen nasal cannula"},
            "CPAP", new String[] {"47545007", "Continuous positive airway pressure ventilation treatment"},
            "invasive ventilation", new String[] {"1258985005", "Invasive mechanical ventilation"});

    private Codes() {}

    /** A drug by ingredient; one that is not listed is sent by name alone, as some charts do. */
    static CodeableConcept drug(String name) {
        CodeableConcept concept = text(name);
        if (RXNORM_INGREDIENT.containsKey(name)) {
            concept.addCoding()
                    .setSystem(RXNORM)
                    .setCode(RXNORM_INGREDIENT.get(name))
                    .setDisplay(name);
        }
        if (ATC_CODE.containsKey(name)) {
            concept.addCoding().setSystem(ATC).setCode(ATC_CODE.get(name)).setDisplay(name);
        }
        return concept;
    }

    static CodeableConcept device(String name) {
        String[] code = DEVICE.get(name);
        return code == null ? text(name) : snomed(code[0], code[1]);
    }

    static CodeableConcept loinc(String code, String display) {
        return concept(LOINC, code, display);
    }

    static CodeableConcept snomed(String code, String display) {
        return concept(SNOMED, code, display);
    }

    static CodeableConcept concept(String system, String code, String display) {
        CodeableConcept concept = text(display);
        concept.addCoding().setSystem(system).setCode(code).setDisplay(display);
        return concept;
    }

    static CodeableConcept text(String text) {
        return new CodeableConcept().setText(text);
    }
}
