package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Reference;

/** Charts as particular systems write them: Cerner Millennium, and a Chinese ward by name alone. */
record VendorStories(Instant start) {

    private static final String LOCAL = "https://fhir.cerner.com/ec2458f2-1e24-41c8-b71b-0e701af7583d/codeSet/72";

    List<Story> all() {
        return List.of(cerner(), chinese());
    }

    private Story cerner() {
        Story story = new Story(
                        start,
                        "demo-cerner",
                        62,
                        AdministrativeGender.MALE,
                        "Underwood",
                        "Cole",
                        "Day 4 after axicabtagene ciloleucel, as Cerner charts it: pump in mL/h, oxygen as components.")
                .inpatient("6d");
        Drugs drugs = new Drugs(story).cells("4d", "axicabtagene ciloleucel").bolus("8h", "7h30m", "1000");
        pump(drugs.infusion("6h", null, new CodeableConcept()));
        Vitals vitals = new Vitals(story)
                .weight("5d", "88", "kg")
                .quiet("4d", "24h")
                .pressure("14h", "108", "64")
                .pressure("8h15m", "80", "44")
                .pressure("3h", "94", "56")
                .pressure("30m", "98", "58");
        temperature(story, "14h", "38.7");
        temperature(story, "3h", "39.1");
        temperature(story, "30m", "38.6");
        vitals.saturation("8h15m", "88");
        oxygen(story, "6h");
        oxygen(story, "30m");
        return story;
    }

    /** 4 mg in 250 mL at 30 mL/h: 8 micrograms a minute, once the concentration is read. */
    private static void pump(MedicationAdministration infusion) {
        Medication bag = new Medication();
        bag.setId("bag");
        bag.setCode(Codes.concept(Codes.RXNORM, "1745276", "norepinephrine Injection")
                .setText("norepinephrine additive 4 mg + Sodium Chloride 0.9% 250 mL"));
        bag.addIngredient().setItem(Codes.drug("norepinephrine")).setStrength(ratio("4", "mg", "250", "mL"));
        bag.addIngredient().setItem(Codes.drug("sodium chloride 0.9 %")).setStrength(ratio("250", "mL", "250", "mL"));
        infusion.addContained(bag);
        infusion.setMedication(new Reference("#bag"));
        infusion.getDosage().setRate(Story.quantity("30", "mL/h").setUnit("mL/hr"));
    }

    private static Ratio ratio(String value, String unit, String perValue, String perUnit) {
        return new Ratio().setNumerator(Story.quantity(value, unit)).setDenominator(Story.quantity(perValue, perUnit));
    }

    private static void temperature(Story story, String when, String celsius) {
        Quantity value = Story.quantity(celsius, "Cel").setUnit("degC");
        story.observation(when, "vital-signs", Codes.loinc("8331-1", "Oral temperature"))
                .setValue(value);
    }

    private static void oxygen(Story story, String when) {
        CodeableConcept code = Codes.text("SpO2");
        code.addCoding().setSystem(LOCAL).setCode("8238766").setDisplay("SpO2");
        code.addCoding().setSystem(Codes.LOINC).setCode("2708-6");
        code.addCoding().setSystem(Codes.LOINC).setCode("59408-5");
        Observation spo2 = story.observation(when, "vital-signs", code);
        spo2.setValue(Story.quantity("95", "%"));
        spo2.addComponent().setCode(Codes.loinc("3151-8", "Oxygen Flow Rate")).setValue(Story.quantity("3", "L/min"));
        spo2.addComponent().setCode(Codes.loinc("3150-0", "FIO2")).setValue(Story.quantity("32", "%"));
        spo2.addComponent().setCode(Codes.snomed("16206004", "Oxygen Therapy")).setValue(Codes.text("Nasal Cannula"));
    }

    private Story chinese() {
        Story story = new Story(
                        start,
                        "demo-chinese",
                        48,
                        AdministrativeGender.FEMALE,
                        "林",
                        "晓雯",
                        "虚构患者。瑞基奥仑赛注射液输注后第4天：发热，去甲肾上腺素维持，经鼻高流量吸氧。")
                .inpatient("6d");
        Drugs drugs = new Drugs(story).cells("4d", "瑞基奥仑赛注射液").bolus("10h", "9h30m", "500");
        drugs.running("9h", null, "去甲肾上腺素", "0.1", "ug/kg/min");
        new Vitals(story)
                .weight("5d", "60", "kg")
                .quiet("4d", "24h")
                .round("16h", "38.6", "106", "62", "94")
                .round("10h15m", "39.4", "80", "46", "87")
                .device("8h", "经鼻高流量")
                .flow("8h", "45")
                .fio2("8h", "0.45", "1")
                .round("3h", "39.0", "96", "58", "94")
                .round("30m", "38.8", "98", "60", "95")
                .flow("30m", "45")
                .fio2("30m", "0.45", "1");
        return story;
    }
}
