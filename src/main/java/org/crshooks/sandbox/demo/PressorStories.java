package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** CRS after CAR-T cells decided by what keeps the pressure up. */
record PressorStories(Instant start) {

    List<Story> all() {
        return List.of(pressor(), twoPressors(), vasopressin(), milrinone());
    }

    private Story pressor() {
        Story story = new Story(
                        start,
                        "demo-grade-3-pressor",
                        54,
                        AdministrativeGender.MALE,
                        "Dorn",
                        "Viktor",
                        "Day 4 after axicabtagene ciloleucel: norepinephrine after two boluses, tocilizumab seven hours ago.")
                .inpatient("6d");
        new Drugs(story)
                .cells("4d", "axicabtagene ciloleucel")
                .bolus("11h", "10h30m", "1000")
                .bolus("9h30m", "9h", "500")
                .running("8h", null, "norepinephrine", "6", "ug/min")
                .intravenous("7h", "tocilizumab", "560", "mg");
        new Vitals(story)
                .weight("5d", "70", "kg")
                .quiet("4d", "26h")
                .round("18h", "38.6", "110", "64", "96")
                .round("11h15m", "39.4", "82", "46", "95")
                .pressure("9h45m", "84", "48")
                .pressure("8h15m", "82", "44")
                .round("5h", "38.9", "94", "56", "95")
                .round("2h", "38.4", "98", "58", "95")
                .round("40m", "38.3", "98", "58", "96")
                .device("40m", "room air");
        return story.lab("6h", "2160-0", "Creatinine", "1.1", "mg/dL", "0.7", "1.2")
                .lab("6h", "1742-6", "Alanine aminotransferase", "38", "U/L", null, "40")
                .lab("6h", "2276-4", "Ferritin", "4200", "ng/mL", "30", "400");
    }

    private Story twoPressors() {
        Story story = new Story(
                        start,
                        "demo-grade-4-shock",
                        49,
                        AdministrativeGender.FEMALE,
                        "Eriksen",
                        "Maja",
                        "Day 3 after idecabtagene vicleucel: shock on norepinephrine, epinephrine and vasopressin.")
                .inpatient("5d");
        new Drugs(story)
                .cells("3d", "idecabtagene vicleucel")
                .bolus("13h", "12h30m", "1000")
                .running("12h", "9h", "norepinephrine", "12", "ug/min")
                .running("9h", null, "norepinephrine", "24", "ug/min")
                .running("8h", null, "epinephrine", "12", "ug/min")
                .running("7h", null, "vasopressin", "0.04", "[IU]/min")
                .intravenous("11h", "tocilizumab", "536", "mg")
                .intravenous("10h30m", "dexamethasone", "10", "mg");
        new Vitals(story)
                .weight("4d", "67", "kg")
                .quiet("3d", "24h")
                .round("15h", "39.1", "100", "60", "95")
                .round("13h15m", "39.8", "76", "40", "93")
                .device("10h", "nasal cannula")
                .flow("10h", "4")
                .round("5h", "39.5", "80", "42", "94")
                .round("1h", "39.2", "78", "40", "93")
                .flow("1h", "4");
        return story;
    }

    private Story vasopressin() {
        Story story = new Story(
                        start,
                        "demo-vasopressin",
                        63,
                        AdministrativeGender.MALE,
                        "Farkas",
                        "Tibor",
                        "Day 5 after brexucabtagene autoleucel: norepinephrine with vasopressin, which the scales count differently.")
                .inpatient("7d");
        new Drugs(story)
                .cells("5d", "brexucabtagene autoleucel")
                .bolus("11h30m", "11h", "1000")
                .running("10h", null, "norepinephrine", "6", "ug/min")
                .running("6h", null, "vasopressin", "0.03", "[IU]/min");
        new Vitals(story)
                .weight("6d", "78", "kg")
                .quiet("5d", "28h")
                .round("16h", "38.7", "108", "64", "96")
                .round("12h", "39.2", "82", "48", "95")
                .pressure("8h", "92", "54")
                .round("4h", "38.9", "95", "55", "95")
                .round("50m", "38.6", "96", "54", "96")
                .device("50m", "room air");
        return story;
    }

    private Story milrinone() {
        Story story = new Story(
                        start,
                        "demo-milrinone",
                        44,
                        AdministrativeGender.FEMALE,
                        "Greco",
                        "Livia",
                        "Day 4 after tisagenlecleucel: milrinone for a weak heart, which is no vasopressor.")
                .inpatient("6d");
        new Drugs(story)
                .cells("4d", "tisagenlecleucel")
                .running("5h", null, "milrinone", "0.3", "ug/kg/min")
                .bolus("3h", "2h30m", "500");
        new Vitals(story)
                .weight("5d", "60", "kg")
                .quiet("4d", "20h")
                .round("12h", "38.5", "106", "64", "96")
                .round("3h15m", "38.9", "84", "48", "96")
                .round("30m", "38.7", "86", "50", "96")
                .device("30m", "room air");
        return story.lab("20d", "10230-1", "Left ventricular ejection fraction", "60", "%", null, null)
                .lab("6h", "10230-1", "Left ventricular ejection fraction", "45", "%", null, null);
    }
}
