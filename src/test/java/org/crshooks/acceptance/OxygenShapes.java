package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.LOINC;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.coding;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.period;
import static org.crshooks.acceptance.FhirJson.reference;
import static org.crshooks.acceptance.FhirJson.text;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How EHRs write the oxygen device, the flow and the FiO2. */
final class OxygenShapes {

    private static final String DEVICE = "16206004";
    private static final String FLOW = "3151-8";
    private static final String FIO2 = "3150-0";
    private static final String ROOM_AIR = "722742002";

    private static final Map<String, String> NAMES = Map.of(
            "336623009",
            "Nasal Cannula",
            "426854004",
            "High-flow nasal cannula",
            "simple-face-mask",
            "Simple face mask",
            ROOM_AIR,
            "Room air");

    private OxygenShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.ofChart(
                        "device as a string",
                        chart -> chart.observations(DEVICE)
                                .forEach(o -> o.put("valueString", name(o.remove("valueCodeableConcept"))))),
                Shape.ofChart(
                        "device as text alone",
                        chart -> chart.observations(DEVICE)
                                .forEach(o ->
                                        o.set("valueCodeableConcept", text(name(o.path("valueCodeableConcept")))))),
                Shape.ofChart("device by our own code", OxygenShapes::ownCodes),
                Shape.ofChart("device as the usedCode of a Procedure", OxygenShapes::usedCode),
                Shape.ofChart("device as the usedReference of a Procedure", OxygenShapes::usedReference),
                Shape.ofChart("device as a DeviceUseStatement with a name", OxygenShapes::deviceUse),
                Shape.ofChart("device as a DeviceUseStatement of a contained Device", OxygenShapes::containedDevice),
                Shape.ofChart("flow and FiO2 as components of the saturation (US Core)", OxygenShapes::saturation),
                Shape.ofChart("device, flow and FiO2 as components of one Observation", OxygenShapes::components),
                Shape.ofChart(
                        "flow in mL/min", chart -> chart.observations(FLOW).forEach(OxygenShapes::millilitres)),
                Shape.ofChart(
                        "FiO2 as a fraction", chart -> chart.observations(FIO2).forEach(o -> fraction(o, "1"))),
                Shape.ofChart(
                        "FiO2 as a fraction charted in per cent",
                        chart -> chart.observations(FIO2).forEach(o -> fraction(o, "%"))));
    }

    private static String name(JsonNode device) {
        return NAMES.get(Chart.code(device));
    }

    private static void ownCodes(Chart chart) {
        Map<String, String> own = Map.of("336623009", "nasal-cannula", "426854004", "hfnc", ROOM_AIR, "room-air");
        for (ObjectNode o : chart.observations(DEVICE)) {
            String code = own.get(Chart.code(o.path("valueCodeableConcept")));
            if (code != null) {
                o.set("valueCodeableConcept", concept(FhirJson.OURS + "oxygen-device", code));
            }
        }
    }

    private static void usedCode(Chart chart) {
        inPlaceOfStatements(
                chart,
                (device, start) -> with(
                        chart.procedure(concept(SNOMED, "57485005", "Oxygen therapy"), start, null),
                        "usedCode",
                        array(device)));
    }

    private static void usedReference(Chart chart) {
        inPlaceOfStatements(chart, (device, start) -> {
            ObjectNode procedure = chart.procedure(concept(SNOMED, "57485005", "Oxygen therapy"), start, null);
            with(procedure, "contained", array(object("resourceType", "Device", "id", "d", "type", device)));
            return with(procedure, "usedReference", array(reference("#d")));
        });
    }

    private static void deviceUse(Chart chart) {
        inPlaceOfStatements(
                chart,
                (device, start) -> chart.add(
                        "DeviceUseStatement",
                        "status",
                        "active",
                        "timingPeriod",
                        period(start, null),
                        "device",
                        object("display", name(device))));
    }

    private static void containedDevice(Chart chart) {
        inPlaceOfStatements(
                chart,
                (device, start) -> chart.add(
                        "DeviceUseStatement",
                        "status",
                        "active",
                        "contained",
                        array(object("resourceType", "Device", "id", "d", "type", device)),
                        "timingPeriod",
                        period(start, null),
                        "device",
                        reference("#d")));
    }

    /** Every case of these shapes has one device from its first statement on. */
    private static void inPlaceOfStatements(Chart chart, BiFunction<ObjectNode, Instant, ObjectNode> written) {
        List<ObjectNode> statements = chart.observations(DEVICE).stream()
                .filter(o -> !Chart.code(o.path("valueCodeableConcept")).equals(ROOM_AIR))
                .toList();
        Optional<Instant> start = statements.stream().map(OxygenShapes::time).min(Comparator.naturalOrder());
        chart.resources.removeAll(statements);
        start.ifPresent(at -> written.apply((ObjectNode) statements.get(0).path("valueCodeableConcept"), at));
    }

    private static Instant time(ObjectNode observation) {
        return Instant.parse(observation.path("effectiveDateTime").asString());
    }

    private static void saturation(Chart chart) {
        List<ObjectNode> amounts = latest(chart);
        for (ObjectNode spo2 : chart.observations("59408-5")) {
            ((ArrayNode) spo2.path("code").path("coding")).add(coding(LOINC, "2708-6"));
            ArrayNode parts = array();
            amounts.forEach(a -> parts.add(object("code", a.path("code"), "valueQuantity", a.path("valueQuantity"))));
            with(spo2, "component", parts.isEmpty() ? null : parts);
        }
    }

    private static void components(Chart chart) {
        List<ObjectNode> amounts = latest(chart);
        for (ObjectNode device : chart.observations(DEVICE)) {
            ArrayNode parts = array(
                    object("code", device.path("code"), "valueCodeableConcept", device.remove("valueCodeableConcept")));
            amounts.forEach(a -> parts.add(object("code", a.path("code"), "valueQuantity", a.path("valueQuantity"))));
            device.set("component", parts);
        }
    }

    /** The newest flow and FiO2, taken out of the chart with all the earlier ones. */
    private static List<ObjectNode> latest(Chart chart) {
        List<ObjectNode> all = chart.observations(FLOW, FIO2);
        chart.resources.removeAll(all);
        return List.of(FLOW, FIO2).stream()
                .flatMap(code -> all.stream()
                        .filter(o -> Chart.code(o.path("code")).equals(code))
                        .max(Comparator.comparing(OxygenShapes::time))
                        .stream())
                .toList();
    }

    private static void millilitres(ObjectNode flow) {
        BigDecimal litres = flow.path("valueQuantity").path("value").decimalValue();
        flow.set("valueQuantity", FhirJson.quantity(litres.multiply(new BigDecimal("1000")), "mL/min"));
    }

    private static void fraction(ObjectNode fio2, String unit) {
        BigDecimal percent = fio2.path("valueQuantity").path("value").decimalValue();
        fio2.set("valueQuantity", FhirJson.quantity(percent.movePointLeft(2), unit));
    }
}
