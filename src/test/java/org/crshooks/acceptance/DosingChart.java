package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.ICD10CM;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.Json.object;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Writes a worked dosing case as the chart of a patient who has the grade of the case since the first day. */
final class DosingChart {

    private static final BigDecimal DEFAULT_HOUR = new BigDecimal("60");
    private static final int INFANT_BELOW_KG = 10;
    private static final int CHILD_UP_TO_KG = 30;
    private static final int FEVER_SINCE = 4;
    private static final int ROUND = 6;
    private static final int SEVERE = 3;

    private final JsonNode inputs;
    private final Chart chart;
    private final Instant infusion;

    private DosingChart(JsonNode worked) {
        inputs = worked.path("inputs");
        chart = new Chart("dosing-" + worked.path("id").asString().toLowerCase(Locale.ROOT), CaseChart.AS_OF);
        BigDecimal now = inputs.path("now_h").decimalValue(DEFAULT_HOUR);
        infusion = CaseChart.AS_OF.minus(CaseChart.hours(now));
    }

    static Chart of(JsonNode worked) {
        DosingChart writer = new DosingChart(worked);
        writer.patient();
        writer.therapy();
        writer.signs(worked.path("inputs").path("grade").asInt());
        writer.treatment();
        return writer.chart;
    }

    /** The time of an hour of the case. */
    static Instant at(JsonNode worked, BigDecimal hour) {
        return new DosingChart(worked).infusion.plus(CaseChart.hours(hour));
    }

    private void patient() {
        int kilograms = inputs.path("weight_kg").asInt(CHILD_UP_TO_KG + 1);
        chart.patient(
                kilograms < INFANT_BELOW_KG ? "2025-01-01" : kilograms <= CHILD_UP_TO_KG ? "2016-05-01" : "1970-05-01");
        chart.encounter("IMP", infusion.minus(Duration.ofDays(2)));
        if (inputs.has("weight_kg")) {
            Duration age = Duration.ofDays(inputs.path("weight_age_days").asInt(1));
            BigDecimal weight = inputs.path("weight_kg").decimalValue();
            chart.vital("29463-7", CaseChart.AS_OF.minus(age), weight, "kg");
        }
    }

    private void therapy() {
        if (inputs.has("product")) {
            chart.dose(CaseCodes.drug(inputs.path("product").asString()), infusion);
        } else if (inputs.path("cause").asString().equals("CAR-T")) {
            chart.dose(CaseCodes.drug("axicabtagene ciloleucel"), infusion);
        } else {
            chart.procedure(concept(OURS + "crs-therapy", "bispecific"), infusion, infusion.plus(Duration.ofHours(1)));
        }
    }

    /** Grade 2 by a bolus, 3 by one pressor, 4 by two: alike for ASTCT and CTCAE v5.0. */
    private void signs(int grade) {
        Instant since = infusion.plus(Duration.ofHours(FEVER_SINCE));
        for (Instant t = since; t.isBefore(CaseChart.AS_OF); t = t.plus(Duration.ofHours(ROUND))) {
            chart.vital("8310-5", t, new BigDecimal("39.2"), "Cel");
            pressure(t, grade > 1 ? "84" : "118");
            chart.vital("59408-5", t, new BigDecimal("96"), "%");
        }
        for (String drug : List.of("norepinephrine", "epinephrine").subList(0, Math.max(grade - SEVERE + 1, 0))) {
            chart.infusion(CaseCodes.drug(drug), since, null)
                    .set("dosage", object("rateQuantity", quantity("5", "ug/min")));
        }
        if (grade == SEVERE - 1) {
            Instant end = CaseChart.AS_OF.minus(Duration.ofHours(1));
            chart.infusion(CaseCodes.drug("sodium chloride 0.9 %"), end.minus(Duration.ofMinutes(30)), end)
                    .set("dosage", object("dose", quantity("1000", "mL")));
        }
    }

    private void pressure(Instant t, String systolic) {
        Json.with(
                chart.vital("85354-9", t),
                "component",
                Json.array(
                        Chart.component("8480-6", new BigDecimal(systolic), "mm[Hg]"),
                        Chart.component("8462-4", new BigDecimal("48"), "mm[Hg]")));
    }

    private void treatment() {
        inputs.path("toci_doses_h")
                .forEach(h ->
                        chart.dose(CaseCodes.drug("tocilizumab"), infusion.plus(CaseChart.hours(h.decimalValue()))));
        if (inputs.path("steroid_only").asBoolean(false)) {
            Duration ago =
                    Duration.ofHours(inputs.path("hours_since_first_treatment").asInt());
            chart.dose(CaseCodes.drug("methylprednisolone"), CaseChart.AS_OF.minus(ago));
        }
        if (inputs.has("history")) {
            chart.condition(concept(ICD10CM, "K57.32"), "confirmed", infusion.minus(Duration.ofDays(80)));
        }
    }
}
