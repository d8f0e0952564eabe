package org.crshooks.acceptance;

import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An EHR that fills the published prefetch templates from a chart and fires patient-view.
 *
 * <p>Of a search it understands {@code code} and {@code combo-code}; a drug or procedure that the chart holds as text, as
 * a local code or in a Medication is found all the same, as sites adapt their templates to that. Medications come along.
 */
record Ehr(Map<String, String> templates) {

    private static final Set<String> FOUND_WITHOUT_CODE = Set.of("MedicationAdministration", "Procedure");

    ObjectNode request(Chart chart) {
        return request(chart, bundle -> {});
    }

    /** @param dress what this EHR does to each of its Bundles */
    ObjectNode request(Chart chart, Consumer<ObjectNode> dress) {
        ObjectNode prefetch = object();
        templates.forEach((key, template) -> prefetch.set(key, answer(template, chart, dress)));
        return object(
                "hook",
                "patient-view",
                "hookInstance",
                "7c4bbdb1-7c4e-4f0e-8a3c-0a5dd2b5a3d1",
                "context",
                object("userId", "Practitioner/1", "patientId", chart.patientId),
                "extension",
                object("org.crshooks.as-of", chart.asOf.toString()),
                "prefetch",
                prefetch);
    }

    private static JsonNode answer(String template, Chart chart, Consumer<ObjectNode> dress) {
        if (!template.contains("?")) {
            return chart.ofType("Patient").get(0);
        }
        String type = template.substring(0, template.indexOf('?'));
        List<String> wanted = Arrays.stream(
                        template.substring(template.indexOf('?') + 1).split("&"))
                .filter(p -> p.startsWith("code=") || p.startsWith("combo-code="))
                .flatMap(p -> Arrays.stream(p.substring(p.indexOf('=') + 1).split(",")))
                .toList();
        List<ObjectNode> found = chart.ofType(type).stream()
                .filter(r ->
                        wanted.isEmpty() || FOUND_WITHOUT_CODE.contains(type) || codes(r).anyMatch(wanted::contains))
                .map(r -> entry(r, "match"))
                .collect(Collectors.toList());
        int total = found.size();
        if (type.equals("MedicationAdministration")) {
            chart.ofType("Medication").forEach(m -> found.add(entry(m, "include")));
        }
        ObjectNode bundle =
                object("resourceType", "Bundle", "type", "searchset", "total", total, "entry", array(found));
        dress.accept(bundle);
        return bundle;
    }

    static ObjectNode entry(ObjectNode resource, String mode) {
        return object("resource", resource, "search", object("mode", mode));
    }

    private static Stream<String> codes(JsonNode resource) {
        Stream<JsonNode> components =
                StreamSupport.stream(resource.path("component").spliterator(), false);
        return Stream.concat(Stream.of(resource), components)
                .flatMap(r -> StreamSupport.stream(r.path("code").path("coding").spliterator(), false))
                .map(c -> c.path("system").asString("") + "|" + c.path("code").asString(""));
    }
}
