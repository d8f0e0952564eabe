package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the oxygen, pressors and fluids of a worked case. What goes on is charted again every four hours, as on a ward.
 *
 * @param oxygen all oxygen of the case
 */
record CaseSupport(Chart chart, Instant infusion, JsonNode oxygen) {

    private static final Duration ROUND = Duration.ofHours(4);
    private static final Duration CHARTED_SINCE = Duration.ofHours(20);
    private static final Duration BOLUS = Duration.ofMinutes(30);

    private Instant at(JsonNode hours) {
        return infusion.plus(CaseChart.hours(hours.decimalValue()));
    }

    /** Null for one that goes on. */
    private Instant end(JsonNode support) {
        return support.path("h_end").isNumber() ? at(support.path("h_end")) : null;
    }

    boolean onOxygen(Instant when) {
        return oxygen.valueStream()
                .anyMatch(o -> !at(o.path("h_start")).isAfter(when) && (end(o) == null || end(o).isAfter(when)));
    }

    /** Oxygen for hypoxia stands in the flowsheet; for any other reason it is a Procedure, which can say why. */
    void oxygen(JsonNode given) {
        String device = given.path("device").asString();
        Instant start = at(given.path("h_start"));
        Instant end = end(given);
        Instant charted = latest(start, chart.asOf.minus(CHARTED_SINCE));
        boolean reasoned = given.has("reason");
        if (reasoned) {
            ObjectNode reason = CaseCodes.reason(given.path("reason").asString());
            with(chart.procedure(CaseCodes.device(device), start, end), "reasonCode", array(reason));
        }
        for (Instant at = charted; at.isBefore(end == null ? chart.asOf : end); at = at.plus(ROUND)) {
            if (!reasoned) {
                device(device, at);
            }
            amounts(given, at);
        }
        if (end != null && !onOxygen(end)) {
            device("room-air", end);
        }
    }

    private void amounts(JsonNode given, Instant at) {
        if (given.has("flow_l_min")) {
            chart.vital("3151-8", at, given.path("flow_l_min").decimalValue(), "L/min");
        }
        if (given.has("fio2_pct")) {
            chart.vital("3150-0", at, given.path("fio2_pct").decimalValue(), "%");
        }
        if (given.has("fio2_fraction")) {
            chart.vital("3150-0", at, given.path("fio2_fraction").decimalValue(), "1");
        }
    }

    void device(String name, Instant at) {
        with(
                chart.observation(concept(SNOMED, "16206004", "Oxygen delivery"), at),
                "valueCodeableConcept",
                CaseCodes.device(name));
    }

    void pressor(JsonNode given) {
        String unit = given.path("unit").asString();
        BigDecimal rate = given.path("rate").decimalValue();
        ObjectNode drug = CaseCodes.drug(given.path("drug").asString());
        ObjectNode reason = CaseCodes.reason(given.path("indication").asString());
        ObjectNode running = chart.infusion(drug, at(given.path("h_start")), end(given));
        running.set("dosage", object("rateQuantity", quantity(rate, unit.equals("U/min") ? "[IU]/min" : unit)));
        with(running, "reasonCode", reason == null ? null : array(reason));
        if (given.has("status")) {
            running.set("status", given.get("status"));
        }
    }

    void bolus(JsonNode given) {
        Instant start = at(given.path("h"));
        Instant end = start.plus(BOLUS);
        ObjectNode bolus = chart.infusion(
                CaseCodes.drug("sodium chloride 0.9 %"), start, end.isAfter(chart.asOf) ? chart.asOf : end);
        bolus.set("dosage", object("dose", quantity(given.path("ml").decimalValue(), "mL")));
        bolus.set("reasonCode", array(CaseCodes.reason(given.path("indication").asString())));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
