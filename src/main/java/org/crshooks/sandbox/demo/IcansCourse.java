package org.crshooks.sandbox.demo;

import java.time.Instant;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** CRS that resolves after one dose of tocilizumab, then ICANS. */
record IcansCourse(Instant start) {

    Story story() {
        Story story = new Story(
                        start,
                        "demo-course-icans",
                        47,
                        AdministrativeGender.FEMALE,
                        "Walsh",
                        "Orla",
                        "Day 8 after axicabtagene ciloleucel: CRS resolved after one dose of tocilizumab, then ICANS,"
                                + " now on dexamethasone and improving.")
                .inpatient("10d");
        Flowsheet chart = new Flowsheet(story, "8d");
        new Vitals(story).weight("9d", "61", "kg");
        chart.write("""
                -6    36.7 116/72 98 room air
                0.25  36.7 118/74 98 room air
                6     36.8 118/72 98 room air
                14    36.9 114/70 98 room air
                22    37.3 116/70 97 room air
                30    38.4 112/68 97 room air
                34    38.8 108/64 97
                38    39.0 104/62 96
                42    39.2 96/56  95
                46    39.3 85/48  94 room air
                48    39.1 98/56  95
                50    38.9 100/58 94
                52    38.8 102/60 93 room air
                56    38.3 104/62 94
                60    37.7 106/64 95
                64    37.2 110/66 96 room air
                68    36.9 112/68 96
                72    36.8 114/70 97 room air
                76    36.9 114/68 97
                80    36.7 116/70 97 room air
                84    36.8 118/72 97
                88    36.6 116/72 98 room air
                96    36.9 118/72 97 room air
                104   36.7 116/70 98 room air
                112   36.8 118/74 97 room air
                120   36.9 114/70 97 room air
                128   37.0 118/72 97 room air
                136   36.8 120/72 97 room air
                144   36.7 118/72 98 room air
                152   36.9 116/70 97 room air
                160   36.7 118/74 98 room air
                168   36.8 116/72 98 room air
                176   36.6 118/72 98 room air
                184   36.8 118/74 98 room air
                190.5 36.7 116/72 98 room air
                """);
        new Drugs(story)
                .cells("8d", "axicabtagene ciloleucel")
                .oral(chart.at("31"), "paracetamol", "1000", "mg")
                .intravenous(chart.at("32"), "cefepime", "2000", "mg")
                .bolus(chart.at("46.25"), chart.at("46.75"), "1000")
                .intravenous(chart.at("48"), "tocilizumab", "488", "mg");
        for (int hour = 114; hour < 192; hour += 6) {
            new Drugs(story).intravenous(chart.at(String.valueOf(hour)), "dexamethasone", "10", "mg");
        }
        new CourseLabs(story, chart).ice("""
                12  10
                36  10
                60  10
                84  10
                96  9
                104 8
                112 5
                116 4
                120 2
                128 2
                136 3
                144 4
                152 5
                160 6
                168 6
                176 7
                184 7
                190.5 8
                """);
        new CourseLabs(story, chart).markers("""
                -6   5  180
                22   22 410
                46   96 2100
                70   62 3300
                94   21 2900
                118  12 2200
                142  8  1600
                166  5  1100
                188  4  820
                """);
        return story;
    }
}
