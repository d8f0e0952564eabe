package org.crshooks.sandbox.demo;

import java.time.Instant;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** Two waves of CRS, tocilizumab for each, resolution. */
record TwoDosesCourse(Instant start) {

    Story story() {
        Story story = new Story(
                        start,
                        "demo-course-two-doses",
                        52,
                        AdministrativeGender.FEMALE,
                        "Ullman",
                        "Sara",
                        "Day 11 after axicabtagene ciloleucel: two waves of CRS, tocilizumab for each, well since day 7.")
                .inpatient("13d");
        Flowsheet chart = new Flowsheet(story, "11d");
        new Vitals(story).weight("12d", "68", "kg");
        chart.write("""
                -12    36.6 122/76 98 room air
                -4     36.8 118/74 98 room air
                0.25   36.7 120/74 98 room air
                4      36.7 124/76 98 room air
                12     36.9 120/72 97 room air
                20     36.6 118/74 98 room air
                28     37.1 122/74 97 room air
                36     37.6 116/70 97 room air
                44     38.3 114/68 97 room air
                48     38.7 112/66 96
                52     38.9 108/64 96
                56     39.1 102/60 95
                58     38.8 98/58  94
                60     39.4 86/48  93
                61.5   -    98/56  94
                64     39.0 94/54  92
                66     39.2 92/52  88
                66.25  -    -      93 nasal cannula
                68.5   39.3 91/50  92 @2
                70     -    88/48  92 @3
                72     39.5 82/44  91 @4
                73     39.4 90/52  92
                74     39.3 92/52  93 @4
                76     39.0 94/54  94
                78     38.7 96/56  94 @4
                80     38.4 98/58  95 nasal cannula @3
                84     37.9 102/60 95
                88     37.5 104/62 96 @2
                92     37.2 106/62 96 @2
                96     37.0 108/64 96 @1
                100    36.9 112/66 96 room air
                104    37.1 114/68 97 room air
                108    37.6 112/66 96 room air
                112    38.6 108/64 95 room air
                116    39.0 100/58 94
                118    39.2 88/50  93
                120    39.1 96/54  91
                122    39.3 84/46  90
                123    -    90/52  89
                124    39.4 92/52  88 nasal cannula @4
                125    -    94/54  89 @6
                126    39.2 94/54  94 high-flow cannula @40 45%
                128    38.9 96/56  95
                130    38.5 100/58 95 @40 45%
                133    38.1 102/60 96
                136    37.8 104/60 96 high-flow cannula @35 35%
                140    37.4 108/64 97
                142    37.2 110/66 96 nasal cannula @3
                146    37.0 112/66 97 @2
                150    36.8 114/68 97 @1
                154    36.9 116/70 96 @1
                158    36.7 118/72 97 room air
                166    36.8 118/72 97 room air
                174    36.6 120/74 98 room air
                182    36.9 122/74 98 room air
                190    36.7 118/72 97 room air
                198    36.8 120/72 98 room air
                206    36.6 118/70 98 room air
                214    36.9 122/76 98 room air
                222    36.7 120/74 98 room air
                230    36.8 118/72 97 room air
                238    36.6 122/74 98 room air
                246    36.9 120/74 98 room air
                254    36.7 118/72 98 room air
                262    36.8 122/76 98 room air
                """);
        new Drugs(story)
                .cells("11d", "axicabtagene ciloleucel")
                .oral(chart.at("45"), "paracetamol", "1000", "mg")
                .oral(chart.at("53"), "paracetamol", "1000", "mg")
                .intravenous(chart.at("46"), "cefepime", "2000", "mg")
                .bolus(chart.at("60.5"), chart.at("61"), "1000")
                .bolus(chart.at("70.25"), chart.at("70.75"), "500")
                .running(chart.at("72.25"), chart.at("75"), "norepinephrine", "4", "ug/min")
                .running(chart.at("75"), chart.at("84"), "norepinephrine", "8", "ug/min")
                .running(chart.at("84"), chart.at("92"), "norepinephrine", "4", "ug/min")
                .intravenous(chart.at("74"), "tocilizumab", "544", "mg")
                .bolus(chart.at("118.5"), chart.at("119"), "500")
                .running(chart.at("122.25"), chart.at("126"), "norepinephrine", "6", "ug/min")
                .running(chart.at("126"), chart.at("133"), "norepinephrine", "10", "ug/min")
                .running(chart.at("133"), chart.at("140"), "norepinephrine", "3", "ug/min")
                .intravenous(chart.at("124"), "tocilizumab", "544", "mg")
                .intravenous(chart.at("124.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("130.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("136.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("142.5"), "dexamethasone", "10", "mg");
        new CourseLabs(story, chart).markers("""
                -12  6   240
                24   14  310
                48   58  980
                72   146 3400
                96   98  5200
                120  132 7800
                144  54  6100
                168  18  3900
                192  9   2400
                240  4   1100
                """);
        return story;
    }
}
