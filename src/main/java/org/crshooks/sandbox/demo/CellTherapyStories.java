package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** CRS after CAR-T cells, from the first fever to its end. */
record CellTherapyStories(Instant start) {

    List<Story> all() {
        return List.of(fever(), fluids(), cannula(), waived(), resolved());
    }

    private Story fever() {
        Story story = new Story(
                        start,
                        "demo-grade-1-fever",
                        58,
                        AdministrativeGender.FEMALE,
                        "Adler",
                        "Nina",
                        "Day 3 after axicabtagene ciloleucel: fever for ten hours, paracetamol once, nothing else.")
                .inpatient("5d");
        new Drugs(story).cells("3d", "axicabtagene ciloleucel").oral("9h", "paracetamol", "1000", "mg");
        new Vitals(story)
                .weight("4d", "72", "kg")
                .quiet("3d", "18h")
                .round("10h", "38.4", "122", "74", "97")
                .round("4h", "38.9", "116", "70", "97")
                .round("40m", "38.6", "120", "72", "96")
                .device("40m", "room air");
        return story.lab("14h", "751-8", "Neutrophils", "2.1", "10*9/L", "1.8", "7.5")
                .lab("14h", "1988-5", "C reactive protein", "34", "mg/L", null, "5");
    }

    private Story fluids() {
        Story story = new Story(
                        start,
                        "demo-grade-2-fluids",
                        66,
                        AdministrativeGender.MALE,
                        "Brandt",
                        "Otto",
                        "Day 6 after lisocabtagene maraleucel: fever and neutropenia, low pressure answered by one litre.")
                .inpatient("9d");
        new Drugs(story)
                .cells("6d", "lisocabtagene maraleucel")
                .intravenous("12h", "cefepime", "2000", "mg")
                .bolus("4h30m", "4h", "1000");
        new Vitals(story)
                .weight("7d", "81", "kg")
                .quiet("6d", "22h")
                .round("14h", "38.8", "112", "66", "96")
                .round("5h", "39.3", "86", "50", "95")
                .pressure("3h", "104", "62")
                .round("30m", "38.7", "108", "66", "96")
                .device("30m", "room air");
        return story.lab("10h", "751-8", "Neutrophils", "0.2", "10*9/L", "1.8", "7.5")
                .lab("10h", "1988-5", "C reactive protein", "118", "mg/L", null, "5");
    }

    private Story cannula() {
        Story story = new Story(
                        start,
                        "demo-grade-2-cannula",
                        61,
                        AdministrativeGender.FEMALE,
                        "Costa",
                        "Ines",
                        "Day 7 after ciltacabtagene autoleucel: fever and hypoxia, two litres by nasal cannula.")
                .inpatient("9d");
        new Drugs(story).cells("7d", "ciltacabtagene autoleucel");
        new Vitals(story)
                .weight("8d", "64", "kg")
                .quiet("7d", "20h")
                .round("12h", "38.5", "124", "76", "94")
                .round("5h", "39.0", "118", "70", "88")
                .device("4h45m", "nasal cannula")
                .flow("4h45m", "2")
                .saturation("4h30m", "95")
                .round("45m", "38.8", "118", "70", "95")
                .flow("45m", "2");
        return story.lab("9h", "751-8", "Neutrophils", "1.9", "10*9/L", "1.8", "7.5");
    }

    private Story waived() {
        Story story = new Story(
                        start,
                        "demo-fever-waived",
                        57,
                        AdministrativeGender.MALE,
                        "Hansen",
                        "Jens",
                        "Day 4 after axicabtagene ciloleucel: no fever since tocilizumab, still on norepinephrine.")
                .inpatient("6d");
        new Drugs(story)
                .cells("4d", "axicabtagene ciloleucel")
                .intravenous("25h", "tocilizumab", "640", "mg")
                .bolus("22h", "21h30m", "1000")
                .running("20h", null, "norepinephrine", "4", "ug/min");
        new Vitals(story)
                .weight("5d", "80", "kg")
                .quiet("4d", "40h")
                .round("30h", "38.8", "112", "66", "96")
                .round("26h", "39.2", "102", "60", "95")
                .round("22h30m", "37.4", "84", "48", "95")
                .pressure("20h15m", "82", "46")
                .round("12h", "36.8", "96", "58", "96")
                .round("4h", "36.9", "98", "60", "96")
                .round("45m", "36.8", "98", "58", "97")
                .device("45m", "room air");
        return story;
    }

    private Story resolved() {
        Story story = new Story(
                        start,
                        "demo-resolved",
                        69,
                        AdministrativeGender.FEMALE,
                        "Ivarsson",
                        "Karin",
                        "Day 10 after axicabtagene ciloleucel: grade 2 CRS on days 3 to 5, well for four days.")
                .inpatient("12d");
        new Drugs(story)
                .cells("10d", "axicabtagene ciloleucel")
                .bolus("6d4h", "6d3h30m", "1000")
                .intravenous("6d", "tocilizumab", "480", "mg");
        new Vitals(story)
                .weight("11d", "60", "kg")
                .quiet("10d", "7d8h")
                .round("7d", "38.6", "110", "66", "96")
                .round("6d5h", "39.2", "85", "50", "95")
                .round("5d16h", "38.4", "102", "62", "96")
                .round("5d6h", "38.1", "108", "64", "96")
                .quiet("4d8h30m", "20m");
        return story;
    }
}
