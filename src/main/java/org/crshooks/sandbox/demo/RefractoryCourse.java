package org.crshooks.sandbox.demo;

import java.time.Instant;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** CRS that goes on under everything that is given. */
record RefractoryCourse(Instant start) {

    Story story() {
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
        new CourseLabs(story, chart).markers("""
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
}
