package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.LOINC;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.coding;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How EHRs write temperature, saturation and blood pressure. */
final class VitalShapes {

    static final String TEMPERATURE = "8310-5";
    static final String SPO2 = "59408-5";
    static final String PRESSURE = "85354-9";
    private static final String PANEL = "85353-1";

    private VitalShapes() {}

    static List<Shape> all() {
        List<Shape> all = new ArrayList<>(List.of(
                Shape.ofChart("one vital signs panel a round, all values as components", VitalShapes::panels),
                Shape.ofChart("SpO2 only as a component", VitalShapes::saturationInPanel),
                Shape.ofChart("systolic and diastolic as Observations of their own", VitalShapes::separatePressures),
                Shape.ofChart("an empty panel that names its members", VitalShapes::memberPanel),
                Shape.ofChart("oral temperature with bodySite and method", VitalShapes::oral),
                Shape.ofChart("local codes beside LOINC", VitalShapes::localCodes),
                Shape.ofChart("LOINC beside a code of the vendor, display and text", VitalShapes::twoSaturationCodes),
                Shape.ofChart("units as words without UCUM", VitalShapes::unitWords),
                Shape.ofChart("temperature in Fahrenheit", VitalShapes::fahrenheit),
                Shape.ofChart("temperature in °C with the code Cel", VitalShapes::degreeSign),
                eachObservation("effectiveInstant", o -> {
                    JsonNode at = o.remove("effectiveDateTime");
                    o.set("effectiveInstant", at);
                }),
                eachObservation("effectivePeriod that ends at the reading", o -> {
                    String at = o.remove("effectiveDateTime").asString();
                    o.set(
                            "effectivePeriod",
                            object("start", Instant.parse(at).minusSeconds(60).toString(), "end", at));
                }),
                eachObservation("times with offset and fraction", o -> {
                    Instant at = Instant.parse(o.path("effectiveDateTime").asString());
                    String local =
                            at.atOffset(ZoneOffset.ofHours(8)).toLocalDateTime().toString();
                    o.put("effectiveDateTime", local + (local.length() == 16 ? ":00.000+08:00" : ".000+08:00"));
                })));
        for (String status : List.of("preliminary", "amended", "corrected")) {
            all.add(eachObservation("status " + status, o -> o.put("status", status)));
        }
        return all;
    }

    private static Shape eachObservation(String name, Consumer<ObjectNode> change) {
        return Shape.ofChart(name, chart -> chart.ofType("Observation").forEach(change));
    }

    private static void panels(Chart chart) {
        Map<String, List<ObjectNode>> rounds = new TreeMap<>();
        for (ObjectNode vital : chart.observations(TEMPERATURE, SPO2, PRESSURE)) {
            rounds.computeIfAbsent(vital.path("effectiveDateTime").asString(), at -> new ArrayList<>())
                    .add(vital);
            chart.resources.remove(vital);
        }
        rounds.forEach((at, vitals) -> {
            List<JsonNode> components = new ArrayList<>();
            for (ObjectNode vital : vitals) {
                if (vital.has("component")) {
                    vital.path("component").forEach(components::add);
                } else {
                    components.add(object("code", vital.path("code"), "valueQuantity", vital.path("valueQuantity")));
                }
            }
            with(chart.vital(PANEL, Instant.parse(at)), "component", array(components));
        });
    }

    private static void saturationInPanel(Chart chart) {
        for (ObjectNode spo2 : chart.observations(SPO2)) {
            ObjectNode part = object("code", spo2.path("code"), "valueQuantity", spo2.remove("valueQuantity"));
            with(spo2, "code", concept(LOINC, PANEL), "component", array(part));
        }
    }

    private static void separatePressures(Chart chart) {
        for (ObjectNode panel : chart.observations(PRESSURE)) {
            chart.resources.remove(panel);
            Instant at = Instant.parse(panel.path("effectiveDateTime").asString());
            for (JsonNode part : panel.path("component")) {
                with(chart.vital(Chart.code(part.path("code")), at), "valueQuantity", part.path("valueQuantity"));
            }
        }
    }

    private static void memberPanel(Chart chart) {
        List<ObjectNode> members = chart.observations(TEMPERATURE, SPO2, PRESSURE).stream()
                .map(o -> FhirJson.reference("Observation/" + o.path("id").asString()))
                .toList();
        with(chart.vital(PANEL, chart.asOf.minusSeconds(60)), "hasMember", array(members));
    }

    private static void oral(Chart chart) {
        for (ObjectNode temperature : chart.observations(TEMPERATURE)) {
            with(
                    temperature,
                    "bodySite",
                    concept(SNOMED, "123851003", "Mouth region structure"),
                    "method",
                    FhirJson.text("Electronic thermometer"),
                    "device",
                    object("display", "Thermometer 7"));
        }
    }

    private static void localCodes(Chart chart) {
        for (ObjectNode o : chart.ofType("Observation")) {
            ArrayNode codings = (ArrayNode) o.path("code").path("coding");
            codings.insert(0, with(coding("urn:oid:1.2.840.114350.1.13.0.1.7.2.707679", "99"), "userSelected", true));
            codings.add(coding("https://hospital.example.org/flowsheet", "R 301010"));
        }
    }

    private static void twoSaturationCodes(Chart chart) {
        for (ObjectNode spo2 : chart.observations(SPO2)) {
            spo2.set(
                    "code",
                    object(
                            "coding",
                            array(
                                    with(coding("https://fhir.cerner.com/x/codeSet/72", "8238766"), "display", "SpO2"),
                                    with(coding(LOINC, "2708-6"), "display", "Oxygen saturation in Arterial blood"),
                                    coding(LOINC, SPO2)),
                            "text",
                            "SpO2"));
        }
    }

    private static void unitWords(Chart chart) {
        Map<String, String> words = Map.of("Cel", "degC", "mm[Hg]", "mmHg", "L/min", "LPM", "%", "%", "kg", "kg");
        for (ObjectNode o : chart.ofType("Observation")) {
            words(o, words);
            o.path("component").forEach(part -> words((ObjectNode) part, words));
        }
    }

    private static void words(ObjectNode holder, Map<String, String> words) {
        JsonNode charted = holder.path("valueQuantity");
        if (charted.has("code")) {
            String word = words.get(charted.path("code").asString());
            holder.set("valueQuantity", object("value", charted.path("value"), "unit", word));
        }
    }

    /** Every temperature of the cases has at most one decimal, so that its value in Fahrenheit is exact. */
    private static void fahrenheit(Chart chart) {
        for (ObjectNode temperature : chart.observations(TEMPERATURE)) {
            BigDecimal celsius = temperature.path("valueQuantity").path("value").decimalValue();
            BigDecimal value = celsius.multiply(new BigDecimal("1.8")).add(new BigDecimal("32"));
            temperature.set("valueQuantity", quantity(value, "[degF]"));
        }
    }

    private static void degreeSign(Chart chart) {
        chart.observations(TEMPERATURE).forEach(t -> ((ObjectNode) t.path("valueQuantity")).put("unit", "°C"));
    }
}
