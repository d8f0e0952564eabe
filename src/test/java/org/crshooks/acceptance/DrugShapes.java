package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.RXNORM;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.period;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.FhirJson.reference;
import static org.crshooks.acceptance.FhirJson.text;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How EHRs write what was given. */
final class DrugShapes {

    private static final BigDecimal MINUTES = new BigDecimal("60");
    private static final Duration RATE_CHANGE = Duration.ofHours(1);

    private static final Map<String, String> UNIT_WORDS = Map.of(
            "ug/min", "mcg/min",
            "ug/kg/min", "mcg/kg/min",
            "[IU]/min", "units/min",
            "mL", "ml");

    private DrugShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.ofChart("contained Medication", DrugShapes::contained),
                Shape.ofChart("Medication of its own, included", chart -> referenced(chart, "Medication/")),
                Shape.ofChart(
                                "included Medication by absolute URL",
                                chart -> referenced(chart, BundleShapes.BASE + "/Medication/"))
                        .andRequest(BundleShapes::fromOwnServer),
                Shape.ofBundle("included Medication by the urn:uuid of its entry", BundleShapes::nameMedications)
                        .andChart(chart -> referenced(chart, BundleShapes.URN)),
                Shape.ofChart(
                        "drug by name alone",
                        chart -> chart.ofType("MedicationAdministration")
                                .forEach(a -> a.set("medicationCodeableConcept", text(name(a))))),
                Shape.ofChart("rate in mL/h of a contained mixture", DrugShapes::volumes),
                Shape.ofChart("rate as a ratio", chart -> chart.pressors().forEach(DrugShapes::ratio)),
                Shape.ofChart(
                        "units as words without UCUM",
                        chart -> chart.ofType("MedicationAdministration").forEach(DrugShapes::words)),
                Shape.ofChart("rate rows, one an hour", DrugShapes::rows),
                Shape.ofChart("a new resource at each change of rate", DrugShapes::changes),
                Shape.ofChart("local codes beside RxNorm", DrugShapes::localCodes),
                Shape.ofChart(
                        "category, performer, note and request beside",
                        chart -> chart.ofType("MedicationAdministration").forEach(DrugShapes::furnished)));
    }

    private static String name(JsonNode administration) {
        return administration.path("medicationCodeableConcept").path("text").asString();
    }

    private static void contained(Chart chart) {
        for (ObjectNode given : chart.ofType("MedicationAdministration")) {
            JsonNode code = given.remove("medicationCodeableConcept");
            with(given, "contained", array(object("resourceType", "Medication", "id", "m", "code", code)));
            with(given, "medicationReference", reference("#m"));
        }
    }

    private static void referenced(Chart chart, String prefix) {
        for (ObjectNode given : chart.ofType("MedicationAdministration")) {
            ObjectNode medication = chart.add("Medication", "code", given.remove("medicationCodeableConcept"));
            medication.remove("subject");
            String id = medication.path("id").asString();
            given.set("medicationReference", object("reference", prefix + id, "display", "see order"));
        }
    }

    /** 16 mg in 250 mL; of vasopressin 20 units in 100 mL. */
    private static void volumes(Chart chart) {
        for (ObjectNode given : chart.pressors()) {
            JsonNode rate = given.path("dosage").path("rateQuantity");
            boolean units = rate.path("code").asString().startsWith("[IU]");
            BigDecimal perMillilitre = units ? new BigDecimal("0.2") : new BigDecimal("64");
            BigDecimal perMinute = rate.path("value").decimalValue().multiply(kilograms(rate, chart));
            BigDecimal hourly = perMinute.multiply(MINUTES).divide(perMillilitre, MathContext.DECIMAL64);
            JsonNode code = given.remove("medicationCodeableConcept");
            ObjectNode strength = units
                    ? object("numerator", quantity("20", "[IU]"), "denominator", quantity("100", "mL"))
                    : object("numerator", quantity("16", "mg"), "denominator", quantity("250", "mL"));
            ObjectNode saline = object(
                    "itemCodeableConcept",
                    concept(FhirJson.ATC, "B05XA03", "sodium chloride 0.9 %"),
                    "strength",
                    object("numerator", quantity("250", "mL"), "denominator", quantity("250", "mL")));
            ObjectNode bag = object(
                    "resourceType",
                    "Medication",
                    "id",
                    "bag",
                    "code",
                    text(code.path("text").asString() + " in sodium chloride 0.9 %"),
                    "ingredient",
                    array(object("itemCodeableConcept", code, "strength", strength), saline));
            with(given, "contained", array(bag), "medicationReference", reference("#bag"));
            given.set("dosage", object("rateQuantity", quantity(hourly, "mL/h")));
        }
    }

    private static BigDecimal kilograms(JsonNode rate, Chart chart) {
        return rate.path("code").asString().contains("/kg/")
                ? chart.observations("29463-7")
                        .get(0)
                        .path("valueQuantity")
                        .path("value")
                        .decimalValue()
                : BigDecimal.ONE;
    }

    private static void ratio(ObjectNode given) {
        JsonNode rate = given.path("dosage").path("rateQuantity");
        String unit = rate.path("code").asString();
        ObjectNode ratio = object(
                "numerator",
                quantity(rate.path("value").decimalValue(), unit.substring(0, unit.lastIndexOf('/'))),
                "denominator",
                quantity(BigDecimal.ONE, "min"));
        given.set("dosage", object("rateRatio", ratio));
    }

    private static void words(ObjectNode given) {
        for (String amount : List.of("rateQuantity", "dose")) {
            JsonNode charted = given.path("dosage").path(amount);
            if (charted.has("code")) {
                String word = UNIT_WORDS.get(charted.path("code").asString());
                ((ObjectNode) given.path("dosage")).set(amount, object("value", charted.path("value"), "unit", word));
            }
        }
    }

    private static void rows(Chart chart) {
        for (ObjectNode given : chart.pressors()) {
            chart.resources.remove(given);
            Instant start = start(given);
            for (Instant at = start; at.isBefore(chart.asOf); at = at.plus(RATE_CHANGE)) {
                ObjectNode row = chart.dose((ObjectNode) given.path("medicationCodeableConcept"), at);
                with(row, "dosage", given.path("dosage"), "reasonCode", given.path("reasonCode"));
            }
        }
    }

    /** Half the rate in the first hour. Every pressor of the cases has run for more than four. */
    private static void changes(Chart chart) {
        for (ObjectNode given : chart.pressors()) {
            Instant start = start(given);
            Instant change = start.plus(RATE_CHANGE);
            ObjectNode rate =
                    (ObjectNode) given.path("dosage").path("rateQuantity").deepCopy();
            rate.set("value", Json.MAPPER.valueToTree(half(rate)));
            ObjectNode first = chart.infusion((ObjectNode) given.path("medicationCodeableConcept"), start, change);
            with(first, "dosage", object("rateQuantity", rate), "reasonCode", given.path("reasonCode"));
            given.set("effectivePeriod", period(change, null));
        }
    }

    private static BigDecimal half(JsonNode rate) {
        return rate.path("value").decimalValue().divide(new BigDecimal("2"), MathContext.DECIMAL64);
    }

    private static Instant start(JsonNode given) {
        return Instant.parse(given.path("effectivePeriod").path("start").asString());
    }

    private static void localCodes(Chart chart) {
        for (ObjectNode given : chart.ofType("MedicationAdministration")) {
            ((ArrayNode) given.path("medicationCodeableConcept").path("coding"))
                    .insert(0, FhirJson.coding("https://hospital.example.org/formulary", "4711"))
                    .add(FhirJson.coding(RXNORM, "0"));
        }
    }

    private static void furnished(ObjectNode given) {
        with(
                given,
                "category",
                concept("http://terminology.hl7.org/CodeSystem/medication-admin-category", "inpatient"),
                "performer",
                array(object("actor", reference("Practitioner/9"))),
                "request",
                reference("MedicationRequest/9"),
                "note",
                array(text("titrated to MAP > 65")));
    }
}
