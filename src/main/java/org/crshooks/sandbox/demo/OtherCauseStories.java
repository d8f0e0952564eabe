package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Ratio;

/** A child, therapies other than CAR-T cells, sepsis, and a patient whom none of this concerns. */
record OtherCauseStories(Instant start) {

    List<Story> all() {
        return List.of(child(), blinatumomab(), elranatamab(), haploidentical(), sepsis(), noImmunotherapy());
    }

    private Story child() {
        Story story = new Story(
                        start,
                        "demo-child-pressor",
                        6,
                        AdministrativeGender.MALE,
                        "Olsen",
                        "Emil",
                        "Six years, 20 kg, day 4 after tisagenlecleucel: norepinephrine charted as rate rows.")
                .inpatient("10d");
        Drugs drugs = new Drugs(story).cells("4d", "tisagenlecleucel").bolus("6h", "5h30m", "200");
        List.of("5h", "4h", "3h", "2h", "1h", "25m")
                .forEach(when -> drugs.rateRow(when, "norepinephrine", "0.1", "ug/kg/min"));
        new Vitals(story)
                .weight("5d", "20", "kg")
                .quiet("4d", "20h")
                .round("12h", "39.0", "96", "58", "97")
                .round("6h15m", "39.6", "76", "42", "96")
                .pressure("5h15m", "80", "44")
                .round("3h", "39.3", "88", "50", "96")
                .round("25m", "39.1", "90", "52", "97")
                .device("25m", "room air");
        return story;
    }

    private Story blinatumomab() {
        Story story = new Story(
                        start,
                        "demo-blinatumomab",
                        37,
                        AdministrativeGender.FEMALE,
                        "Petrova",
                        "Anna",
                        "Eight hours into the first blinatumomab infusion: fever.")
                .inpatient("2d");
        Drugs drugs = new Drugs(story).intravenous("9h", "dexamethasone", "20", "mg");
        MedicationAdministration infusion = drugs.infusion("8h", null, Codes.drug("blinatumomab"));
        Ratio rate = new Ratio().setNumerator(Story.quantity("28", "ug")).setDenominator(Story.quantity("1", "d"));
        infusion.getDosage().setRate(rate).setRoute(Codes.snomed("47625008", "Intravenous route"));
        new Vitals(story)
                .weight("1d", "62", "kg")
                .quiet("1d10h", "10h")
                .round("5h", "38.3", "118", "70", "98")
                .round("2h", "38.7", "112", "66", "97")
                .round("30m", "38.5", "114", "68", "97")
                .device("30m", "room air");
        return story.lab("12h", "751-8", "Neutrophils", "1.6", "10*9/L", "1.8", "7.5");
    }

    private Story elranatamab() {
        Story story = new Story(
                        start,
                        "demo-elranatamab",
                        70,
                        AdministrativeGender.MALE,
                        "Quinn",
                        "Patrick",
                        "Thirty hours after the first step-up dose of elranatamab: norepinephrine and a face mask.")
                .inpatient("3d");
        new Drugs(story)
                .subcutaneous("30h", "elranatamab", "12", "mg")
                .bolus("6h", "5h30m", "1000")
                .running("4h", null, "norepinephrine", "5", "ug/min");
        new Vitals(story)
                .weight("2d", "83", "kg")
                .quiet("2d", "22h")
                .round("12h", "38.6", "114", "68", "93")
                .round("6h15m", "39.3", "80", "46", "87")
                .device("6h", "face mask")
                .flow("6h", "8")
                .round("3h", "39.0", "94", "56", "94")
                .round("40m", "38.8", "96", "58", "94")
                .flow("40m", "8");
        return story;
    }

    private Story haploidentical() {
        Story story = new Story(
                        start,
                        "demo-haploidentical",
                        33,
                        AdministrativeGender.FEMALE,
                        "Rossi",
                        "Giulia",
                        "Day 3 after a haploidentical graft from blood, cyclophosphamide due: norepinephrine and cannula.")
                .inpatient("11d");
        CodeableConcept graft = Codes.snomed("425843001", "Allogeneic peripheral blood stem cell transplant");
        graft.addCoding()
                .setSystem("https://crshooks.org/fhir/CodeSystem/crs-therapy")
                .setCode("haplo-hct");
        graft.setText("Haploidentical peripheral blood stem cell transplant");
        story.procedure("3d", "2d22h", graft);
        new Drugs(story)
                .bolus("8h", "7h30m", "1000")
                .running("7h", null, "norepinephrine", "8", "ug/min")
                .intravenous("3h", "cyclophosphamide", "2900", "mg");
        new Vitals(story)
                .weight("9d", "58", "kg")
                .quiet("3d", "22h")
                .round("14h", "39.2", "108", "64", "94")
                .round("8h15m", "40.1", "80", "44", "88")
                .device("8h", "nasal cannula")
                .flow("8h", "3")
                .round("3h", "39.7", "96", "56", "95")
                .round("30m", "39.4", "98", "58", "95")
                .flow("30m", "3");
        return story;
    }

    private Story sepsis() {
        Story story = new Story(
                        start,
                        "demo-sepsis",
                        65,
                        AdministrativeGender.MALE,
                        "Schmid",
                        "Urs",
                        "Day 5 after lisocabtagene maraleucel: fever and low pressure, E. coli in the blood; CRS neither confirmed nor refuted.")
                .inpatient("8d");
        new Drugs(story)
                .cells("5d", "lisocabtagene maraleucel")
                .intravenous("9h", "cefepime", "2000", "mg")
                .bolus("4h", "3h30m", "1000");
        new Vitals(story)
                .weight("6d", "77", "kg")
                .quiet("5d", "20h")
                .round("11h", "38.9", "108", "62", "96")
                .round("4h15m", "39.5", "84", "46", "95")
                .round("35m", "38.8", "104", "62", "96")
                .device("35m", "room air");
        story.observation("10h", "laboratory", Codes.loinc("600-7", "Bacteria identified in Blood by Culture"))
                .setValue(Codes.text("Escherichia coli"));
        return story.condition("3h", Codes.concept(Codes.ICD10, "A41.9", "Sepsis, unspecified organism"), "provisional")
                .lab("10h", "751-8", "Neutrophils", "0.1", "10*9/L", "1.8", "7.5");
    }

    private Story noImmunotherapy() {
        Story story = new Story(
                        start,
                        "demo-no-immunotherapy",
                        74,
                        AdministrativeGender.FEMALE,
                        "Tanaka",
                        "Yuki",
                        "Pneumonia under lenalidomide, no therapy that causes CRS: the service stays silent.")
                .inpatient("2d");
        new Drugs(story)
                .oral("1d", "lenalidomide", "10", "mg")
                .intravenous("10h", "cefepime", "2000", "mg")
                .bolus("4h", "3h30m", "500");
        new Vitals(story)
                .weight("2d", "55", "kg")
                .round("20h", "38.4", "112", "66", "94")
                .round("4h15m", "39.2", "86", "48", "88")
                .device("4h", "nasal cannula")
                .flow("4h", "3")
                .round("40m", "38.9", "102", "60", "95")
                .flow("40m", "3");
        return story.condition(
                "1d", Codes.concept(Codes.ICD10, "J18.9", "Pneumonia, unspecified organism"), "confirmed");
    }
}
