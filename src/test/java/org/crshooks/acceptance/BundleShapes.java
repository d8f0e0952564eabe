package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.reference;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How EHRs pack resources, and how these name their patient. */
final class BundleShapes {

    static final String BASE = "https://ehr.example.org/fhir";
    static final String URN = "urn:uuid:";
    private static final String PATIENT = URN + "5d1b2f0e-61a5-4a53-9d3f-0d1f5a2f7c11";

    private BundleShapes() {}

    static List<Shape> all() {
        return List.of(
                subjects("subject as absolute URL of the EHR's server", BASE + "/Patient/")
                        .andRequest(BundleShapes::fromOwnServer),
                subjects("subject as absolute URL, server with a slash at the end", BASE + "/Patient/")
                        .andRequest(request -> request.put("fhirServer", BASE + "/")),
                subjects("subject with a version", "Patient/")
                        .andChart(chart -> eachSubject(chart, s -> s + "/_history/3")),
                Shape.ofBundle(
                                "subject by the urn:uuid of the Patient's entry, which comes first",
                                BundleShapes::urnFirst)
                        .andChart(chart -> eachSubject(chart, s -> PATIENT)),
                Shape.ofBundle(
                                "subject by the urn:uuid of the Patient's entry, which comes last",
                                BundleShapes::urnLast)
                        .andChart(chart -> eachSubject(chart, s -> PATIENT)),
                eachEntry("entries with full URLs of the EHR's server", BundleShapes::fullUrl)
                        .andRequest(BundleShapes::fromOwnServer),
                eachEntry("entries of nothing but the resource", e -> e.remove("search")),
                Shape.ofBundle("entries of mode include and outcome between the matches", BundleShapes::companions),
                Shape.ofBundle("every entry twice", b -> {
                    ArrayNode entries = (ArrayNode) b.path("entry");
                    entries.addAll(entries.deepCopy());
                }),
                Shape.ofBundle("oldest first", BundleShapes::reversed),
                Shape.ofBundle(
                        "every element beside the codes that is optional text is empty", BundleShapes::emptyTexts),
                Shape.ofBundle("Bundle without type and total", b -> b.remove(List.of("type", "total"))),
                Shape.ofBundle("a Bundle that is a collection", b -> b.put("type", "collection")),
                Shape.ofBundle("one entry as an object", b -> {
                    if (b.path("entry").size() == 1) {
                        b.set("entry", b.path("entry").get(0));
                    }
                }),
                Shape.ofBundle("an empty Bundle without entries", b -> {
                    if (b.path("entry").isEmpty()) {
                        b.remove("entry");
                    }
                }),
                Shape.ofChart("an object where an array belongs", BundleShapes::objects),
                Shape.ofChart(
                        "meta, narrative, extensions and members nobody knows",
                        chart -> chart.resources.forEach(BundleShapes::furnished)));
    }

    static void fromOwnServer(ObjectNode request) {
        request.put("fhirServer", BASE);
    }

    static void nameMedications(ObjectNode bundle) {
        bundle.path("entry")
                .valueStream()
                .filter(e -> e.path("resource").path("resourceType").asString().equals("Medication"))
                .forEach(e -> ((ObjectNode) e)
                        .put("fullUrl", URN + e.path("resource").path("id").asString()));
    }

    private static Shape subjects(String name, String prefix) {
        return Shape.ofChart(name, chart -> eachSubject(chart, s -> prefix + chart.patientId));
    }

    private interface Renaming {
        String of(String subject);
    }

    /** FHIR has no empty strings, and yet EHRs write them. */
    private static void emptyTexts(ObjectNode bundle) {
        for (JsonNode coding : bundle.findValues("coding")) {
            coding.forEach(code -> ((ObjectNode) code).put("display", ""));
        }
        bundle.findParents("coding").forEach(concept -> ((ObjectNode) concept).put("text", ""));
    }

    private static void eachSubject(Chart chart, Renaming renaming) {
        for (ObjectNode resource : chart.resources) {
            if (resource.has("subject")) {
                resource.set(
                        "subject",
                        reference(renaming.of(
                                resource.path("subject").path("reference").asString())));
            }
        }
    }

    private static Shape eachEntry(String name, Consumer<ObjectNode> change) {
        return Shape.ofBundle(name, b -> b.path("entry").forEach(e -> change.accept((ObjectNode) e)));
    }

    private static void fullUrl(ObjectNode entry) {
        JsonNode resource = entry.path("resource");
        entry.put(
                "fullUrl",
                BASE + "/" + resource.path("resourceType").asString() + "/"
                        + resource.path("id").asString());
    }

    private static void urnFirst(ObjectNode bundle, Chart chart) {
        ((ArrayNode) bundle.path("entry")).insert(0, patientEntry(chart));
    }

    private static void urnLast(ObjectNode bundle, Chart chart) {
        ((ArrayNode) bundle.path("entry")).add(patientEntry(chart));
    }

    private static ObjectNode patientEntry(Chart chart) {
        return with(Ehr.entry(chart.ofType("Patient").get(0), "include"), "fullUrl", PATIENT);
    }

    private static void companions(ObjectNode bundle) {
        ObjectNode practitioner = object("resourceType", "Practitioner", "id", "nurse-1");
        ObjectNode hint = object(
                "resourceType",
                "OperationOutcome",
                "issue",
                array(object("severity", "warning", "code", "informational", "diagnostics", "_sort is approximate")));
        ((ArrayNode) bundle.path("entry"))
                .insert(0, Ehr.entry(practitioner, "include"))
                .add(Ehr.entry(hint, "outcome"));
    }

    private static void reversed(ObjectNode bundle) {
        List<JsonNode> entries =
                new ArrayList<>(bundle.path("entry").valueStream().toList());
        Collections.reverse(entries);
        bundle.set("entry", array(entries));
    }

    private static void objects(Chart chart) {
        for (ObjectNode resource : chart.resources) {
            for (String name : List.of("category", "reasonCode")) {
                if (resource.path(name).isArray()) {
                    resource.set(name, resource.path(name).get(0));
                }
            }
        }
    }

    private static void furnished(ObjectNode resource) {
        with(
                resource,
                "meta",
                object("versionId", "7", "lastUpdated", "2026-03-01T00:00:00.000+01:00"),
                "text",
                object("status", "generated", "div", "<div xmlns=\"http://www.w3.org/1999/xhtml\">x</div>"),
                "extension",
                array(object("url", "https://ehr.example.org/extension/shift", "valueString", "night")),
                "ehrPrivate",
                object("value", 1, "list", array(object("valueQuantity", "?"))));
    }
}
