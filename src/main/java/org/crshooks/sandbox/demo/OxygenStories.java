package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** CRS decided by how oxygen is given, and charts in other units or with a gap. */
record OxygenStories(Instant start) {

    List<Story> all() {
        return List.of(highFlow(), cpap(), fahrenheit(), kilopascal(), noTemperature());
    }

    private Story highFlow() {
        Story story = new Story(
                        start,
                        "demo-hfnc",
                        59,
                        AdministrativeGender.MALE,
                        "Jansen",
                        "Pieter",
                        "Day 5 after axicabtagene ciloleucel: high-flow cannula at 38 % oxygen.")
                .inpatient("7d");
        new Drugs(story).cells("5d", "axicabtagene ciloleucel");
        new Vitals(story)
                .weight("6d", "85", "kg")
                .quiet("5d", "20h")
                .round("12h", "38.7", "126", "76", "93")
                .round("6h30m", "39.1", "120", "72", "87")
                .device("6h", "high-flow cannula")
                .flow("6h", "40")
                .fio2("6h", "38", "%")
                .round("2h", "38.9", "122", "74", "94")
                .round("35m", "38.8", "118", "70", "94")
                .flow("35m", "40")
                .fio2("35m", "38", "%");
        return story;
    }

    private Story cpap() {
        Story story = new Story(
                        start,
                        "demo-cpap",
                        64,
                        AdministrativeGender.FEMALE,
                        "Kowalska",
                        "Ewa",
                        "Day 6 after axicabtagene ciloleucel: CPAP for hypoxia, after tocilizumab and dexamethasone.")
                .inpatient("8d");
        new Drugs(story)
                .cells("6d", "axicabtagene ciloleucel")
                .intravenous("9h", "tocilizumab", "600", "mg")
                .intravenous("9h", "dexamethasone", "10", "mg");
        story.procedure("5h", null, Codes.device("CPAP")).addReasonCode(Codes.snomed("389086002", "Hypoxia"));
        new Vitals(story)
                .weight("7d", "75", "kg")
                .quiet("6d", "22h")
                .round("14h", "38.9", "116", "70", "92")
                .round("10h", "39.4", "110", "66", "86")
                .device("9h30m", "face mask")
                .flow("9h30m", "8")
                .saturation("5h15m", "86")
                .fio2("5h", "50", "%")
                .round("3h", "38.6", "112", "68", "93")
                .round("30m", "38.2", "114", "68", "94")
                .fio2("30m", "50", "%");
        return story;
    }

    private Story fahrenheit() {
        Story story = new Story(
                        start,
                        "demo-fahrenheit",
                        71,
                        AdministrativeGender.MALE,
                        "Lawson",
                        "Earl",
                        "Day 2 after idecabtagene vicleucel: charted in Fahrenheit and pounds; 100.4 is a fever, 100.3 is not.")
                .inpatient("4d");
        new Drugs(story).cells("2d", "idecabtagene vicleucel").oral("3h", "diphenhydramine", "25", "mg");
        new Vitals(story)
                .weight("3d", "176", "[lb_av]")
                .temperature("30h", "98.4", "[degF]")
                .temperature("16h", "99.1", "[degF]")
                .temperature("8h", "100.3", "[degF]")
                .temperature("4h", "100.4", "[degF]")
                .temperature("40m", "100.2", "[degF]")
                .pressure("8h", "128", "78")
                .pressure("40m", "124", "76")
                .saturation("8h", "97")
                .saturation("40m", "97")
                .device("40m", "room air");
        return story.lab("12h", "751-8", "Neutrophils", "3.2", "10*9/L", "1.8", "7.5");
    }

    private Story kilopascal() {
        Story story = new Story(
                        start,
                        "demo-kilopascal",
                        52,
                        AdministrativeGender.FEMALE,
                        "Moreau",
                        "Claire",
                        "Day 3 after tisagenlecleucel: pressure in kPa, low and not treated yet.")
                .inpatient("5d");
        new Drugs(story).cells("3d", "tisagenlecleucel");
        new Vitals(story)
                .weight("4d", "58", "kg")
                .temperature("26h", "36.9")
                .temperature("9h", "38.4")
                .temperature("40m", "38.6")
                .pressure("26h", "15.8", "9.6", "kPa")
                .pressure("9h", "14.2", "8.8", "kPa")
                .pressure("40m", "11.6", "7.0", "kPa")
                .saturation("9h", "97")
                .saturation("40m", "96")
                .device("40m", "room air");
        return story;
    }

    private Story noTemperature() {
        Story story = new Story(
                        start,
                        "demo-missing-temperature",
                        60,
                        AdministrativeGender.MALE,
                        "Novak",
                        "Jan",
                        "Day 3 after axicabtagene ciloleucel: on norepinephrine, but nobody charted a temperature.")
                .inpatient("5d");
        new Drugs(story).cells("3d", "axicabtagene ciloleucel").running("5h", null, "norepinephrine", "8", "ug/min");
        new Vitals(story)
                .weight("4d", "74", "kg")
                .pressure("6h30m", "80", "44")
                .pressure("3h", "96", "56")
                .pressure("40m", "98", "58")
                .saturation("3h", "96")
                .saturation("40m", "96")
                .device("40m", "room air");
        return story;
    }
}
