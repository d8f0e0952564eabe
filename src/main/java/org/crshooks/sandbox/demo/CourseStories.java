package org.crshooks.sandbox.demo;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;

/** Courses over days, charted closely enough to be worth drawing: resolution, refractory CRS, ICANS. */
record CourseStories(Instant start) {

    List<Story> all() {
        return List.of(twoDoses(), refractory(), icans());
    }

    private Story twoDoses() {
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
        markers(story, chart, """
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

    private Story refractory() {
        Story story = new Story(
                        start,
                        "demo-course-refractory",
                        64,
                        AdministrativeGender.MALE,
                        "Vogel",
                        "Henrik",
                        "Day 6 after brexucabtagene autoleucel: CRS since the first day, three doses of tocilizumab,"
                                + " corticosteroids and anakinra; ventilated, on three drugs for blood pressure.")
                .inpatient("8d");
        Flowsheet chart = new Flowsheet(story, "6d");
        new Vitals(story).weight("7d", "70", "kg");
        chart.write("""
                -8    36.8 128/78 97 room air
                0.25  36.9 126/76 97 room air
                8     37.4 122/74 97 room air
                16    37.9 118/70 96 room air
                20    38.8 112/66 96 room air
                24    39.3 104/60 95
                28    39.6 96/56  94
                30    39.8 84/46  93
                32    39.7 92/52  93 room air
                34    39.9 80/42  92
                36    39.8 88/48  92 room air
                40    39.6 90/50  91
                44    39.7 84/46  90
                46    39.5 88/48  89
                48    39.6 86/46  88 nasal cannula @4
                50    39.4 88/48  91 @4
                54    39.5 86/46  90 @6
                58    39.6 84/44  88 @6
                60    39.7 82/42  90 high-flow cannula @50 60%
                62    39.8 80/42  91
                64    39.6 84/44  91 @50 60%
                68    39.9 76/38  90 @50 70%
                70    39.7 80/42  90
                74    39.5 84/44  89 high-flow cannula @60 80%
                78    39.4 82/42  88 @60 90%
                82    39.5 80/40  86 @60 90%
                84    39.6 78/40  94 80%
                86    39.3 82/44  95 80%
                90    39.1 84/44  94 70%
                94    38.9 86/46  94 70%
                98    39.0 84/44  95 60%
                102   38.8 82/44  94 60%
                106   38.7 84/46  95 60%
                110   38.9 82/44  94 60%
                114   38.6 84/46  95 55%
                118   38.7 86/46  95 55%
                122   38.5 84/46  95 55%
                126   38.6 82/44  94 55%
                130   38.4 86/48  95 50%
                134   38.5 84/46  95 50%
                138   38.3 86/48  95 50%
                141   38.4 88/48  95 50%
                143.5 38.3 86/48  95 50%
                """);
        story.procedure(chart.at("83.5"), null, Codes.device("invasive ventilation"))
                .addReasonCode(Codes.snomed("389086002", "Hypoxia"));
        new Drugs(story)
                .cells("6d", "brexucabtagene autoleucel")
                .oral(chart.at("21"), "paracetamol", "1000", "mg")
                .intravenous(chart.at("22"), "cefepime", "2000", "mg")
                .bolus(chart.at("30.25"), chart.at("30.75"), "1000")
                .bolus(chart.at("34"), chart.at("34.5"), "1000")
                .running(chart.at("34.5"), chart.at("44"), "norepinephrine", "5", "ug/min")
                .running(chart.at("44"), chart.at("60"), "norepinephrine", "12", "ug/min")
                .running(chart.at("60"), chart.at("74"), "norepinephrine", "22", "ug/min")
                .running(chart.at("74"), chart.at("100"), "norepinephrine", "30", "ug/min")
                .running(chart.at("100"), null, "norepinephrine", "26", "ug/min")
                .running(chart.at("62"), null, "vasopressin", "0.04", "[IU]/min")
                .running(chart.at("68"), chart.at("90"), "epinephrine", "6", "ug/min")
                .running(chart.at("90"), null, "epinephrine", "10", "ug/min")
                .intravenous(chart.at("36"), "tocilizumab", "560", "mg")
                .intravenous(chart.at("36.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("42.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("46"), "tocilizumab", "560", "mg")
                .intravenous(chart.at("48.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("54.5"), "dexamethasone", "10", "mg")
                .intravenous(chart.at("66"), "methylprednisolone", "500", "mg")
                .intravenous(chart.at("70"), "tocilizumab", "560", "mg")
                .intravenous(chart.at("78"), "methylprednisolone", "500", "mg")
                .intravenous(chart.at("90"), "methylprednisolone", "500", "mg")
                .intravenous(chart.at("96"), "anakinra", "100", "mg")
                .intravenous(chart.at("102"), "methylprednisolone", "500", "mg")
                .intravenous(chart.at("108"), "anakinra", "100", "mg")
                .intravenous(chart.at("114"), "methylprednisolone", "250", "mg")
                .intravenous(chart.at("120"), "anakinra", "100", "mg")
                .intravenous(chart.at("126"), "methylprednisolone", "250", "mg")
                .intravenous(chart.at("132"), "anakinra", "100", "mg")
                .intravenous(chart.at("138"), "methylprednisolone", "250", "mg");
        markers(story, chart, """
                -8   11  520
                16   48  1400
                32   168 6200
                48   212 18400
                64   240 41000
                80   186 63000
                96   122 58000
                112  84  71000
                128  66  52000
                140  58  47000
                """);
        return story;
    }

    private Story icans() {
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
        ice(story, chart, """
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
        markers(story, chart, """
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

    /** CRP in mg/L and ferritin in ng/mL, from hours after the infusion. */
    private static void markers(Story story, Flowsheet chart, String lines) {
        lines.strip().lines().map(line -> line.strip().split("\\s+")).forEach(cells -> {
            String when = chart.at(cells[0]);
            story.lab(when, "1988-5", "C reactive protein", cells[1], "mg/L", null, "5");
            story.lab(when, "2276-4", "Ferritin", cells[2], "ng/mL", "30", "400");
        });
    }

    private static void ice(Story story, Flowsheet chart, String lines) {
        lines.strip()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .forEach(cells -> story.observation(
                                chart.at(cells[0]),
                                "survey",
                                Codes.concept(
                                        "https://crshooks.org/fhir/CodeSystem/crs-observation",
                                        "ice-score",
                                        "ICE score"))
                        .setValue(new IntegerType(cells[1])));
    }
}
