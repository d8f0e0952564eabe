package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.LOINC;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.period;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.FhirJson.reference;
import static org.crshooks.acceptance.FhirJson.text;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Resources of grade 4 that must not count, each for one reason.
 *
 * @param types the types of resource that can be wrong in this way
 * @param spoil makes a resource unusable
 * @param reason what the answer says of each
 */
record Intruder(String name, Set<String> types, BiConsumer<ObjectNode, Chart> spoil, String reason) {

    private static final String OBSERVATION = "Observation";
    private static final Set<String> ALL = Set.of(OBSERVATION, "MedicationAdministration", "Procedure");
    private static final Set<String> OBSERVATIONS = Set.of(OBSERVATION);

    /** A pressor that runs counts also where its start cannot be told. */
    private static final Set<String> UNDATED = Set.of(OBSERVATION, "Procedure");

    private static final String WITHDRAWN = "entered-in-error";
    private static final String OTHER = "other-patient";
    private static final String UNREADABLE = "unreadable";
    private static final Duration AHEAD = Duration.ofHours(1);

    static List<Intruder> all() {
        return List.of(
                status("entered-in-error", ALL, WITHDRAWN),
                status("cancelled", OBSERVATIONS, WITHDRAWN),
                status("registered", OBSERVATIONS, UNREADABLE),
                status("unknown", ALL, UNREADABLE),
                status("a status that is no code of FHIR", ALL, UNREADABLE),
                subject("another patient", reference("Patient/somebody-else")),
                subject("a group", reference("Group/ward")),
                subject("a subject by name alone", object("display", "Case")),
                subject("a subject by identifier alone", object("identifier", object("value", "123"))),
                new Intruder(
                        "this id on another server",
                        ALL,
                        (r, c) -> r.set("subject", reference("https://other.example.org/fhir/Patient/" + c.patientId)),
                        OTHER),
                of("no subject", ALL, r -> r.remove("subject"), OTHER),
                of("a focus on the donor", OBSERVATIONS, r -> r.set("focus", array(reference("Patient/donor"))), OTHER),
                new Intruder("dated an hour ahead", ALL, (r, c) -> date(r, c.asOf.plus(AHEAD)), "future-dated"),
                of("no time", UNDATED, Intruder::undated, UNREADABLE),
                of("a day without a time", OBSERVATIONS, r -> r.put("effectiveDateTime", "2026-03-10"), UNREADABLE),
                of(
                        "a time without a zone",
                        OBSERVATIONS,
                        r -> r.put("effectiveDateTime", "2026-03-10T11:30:00"),
                        UNREADABLE),
                of("a modifier extension", ALL, r -> r.set("modifierExtension", array(modifier())), UNREADABLE),
                value("a comparator", q -> q.put("comparator", "<"), UNREADABLE),
                value("a unit that nobody knows", q -> with(q, "unit", "K/uL", "code", "K/uL"), "unknown-unit"),
                value("farad for Fahrenheit", q -> with(q, "unit", "F", "code", "F"), "unknown-unit"),
                value("no unit at all", q -> q.remove(List.of("unit", "code", "system")), "unknown-unit"),
                value("a lost decimal point", q -> q.put("value", 3860), "implausible-value"));
    }

    private static Intruder of(String name, Set<String> types, Consumer<ObjectNode> spoil, String reason) {
        return new Intruder(name, types, (resource, chart) -> spoil.accept(resource), reason);
    }

    private static Intruder status(String status, Set<String> types, String reason) {
        return of(status, types, r -> r.put("status", status), reason);
    }

    private static Intruder subject(String name, ObjectNode subject) {
        return of(name, ALL, r -> r.set("subject", subject), OTHER);
    }

    /** Only where the quantity itself is wrong: temperature, saturation and the parts of the pressure. */
    private static Intruder value(String name, Consumer<ObjectNode> spoil, String reason) {
        Consumer<ObjectNode> each = observation -> {
            List<ObjectNode> holders = new ArrayList<>(List.of(observation));
            observation.path("component").forEach(part -> holders.add((ObjectNode) part));
            holders.stream()
                    .filter(h -> h.has("valueQuantity"))
                    .forEach(h -> spoil.accept((ObjectNode) h.path("valueQuantity")));
        };
        return of(name, Set.of("quantities"), each, reason);
    }

    private static ObjectNode modifier() {
        return object("url", "https://ehr.example.org/extension/not-this-patient", "valueBoolean", true);
    }

    private static void undated(ObjectNode resource) {
        resource.remove(List.of("effectiveDateTime", "effectivePeriod", "performedPeriod"));
    }

    private static void date(ObjectNode resource, Instant at) {
        undated(resource);
        switch (resource.path("resourceType").asString()) {
            case OBSERVATION -> resource.put("effectiveDateTime", at.toString());
            case "Procedure" -> resource.set("performedPeriod", period(at, null));
            default -> resource.set("effectivePeriod", period(at, null));
        }
    }

    /** Puts them into the chart. */
    List<ObjectNode> enter(Chart chart) {
        Instant at = chart.asOf.minus(Duration.ofMinutes(20));
        List<ObjectNode> entered = new ArrayList<>();
        for (ObjectNode resource : wrong(chart, at)) {
            String type = resource.path("resourceType").asString();
            boolean quantities =
                    types.contains("quantities") && (resource.has("valueQuantity") || resource.has("component"));
            if (types.contains(type) || quantities) {
                spoil.accept(resource, chart);
                entered.add(resource);
            } else {
                chart.resources.remove(resource);
            }
        }
        return entered;
    }

    private static List<ObjectNode> wrong(Chart chart, Instant at) {
        ObjectNode pressure = with(
                chart.vital("85354-9", at),
                "component",
                array(
                        Chart.component("8480-6", new BigDecimal("40"), "mm[Hg]"),
                        Chart.component("8462-4", new BigDecimal("20"), "mm[Hg]")));
        ObjectNode device = with(
                chart.observation(concept(SNOMED, "16206004", "Oxygen delivery"), at),
                "valueCodeableConcept",
                concept(OURS + "oxygen-device", "imv"));
        ObjectNode pressor = chart.infusion(CaseCodes.drug("epinephrine"), at.minus(Duration.ofHours(4)), null);
        pressor.set("dosage", object("rateQuantity", quantity("30", "ug/min")));
        ObjectNode ventilation = chart.procedure(concept(SNOMED, "1258985005"), at, null);
        ventilation.set("reasonCode", array(concept(OURS + "support-reason", "hypoxia")));
        return List.of(
                chart.vital("8310-5", at, new BigDecimal("41.5"), "Cel"),
                chart.vital("59408-5", at, new BigDecimal("60"), "%"),
                pressure,
                device,
                pressor,
                ventilation,
                with(chart.observation(concept(LOINC, "600-7"), at), "valueCodeableConcept", text("Escherichia coli")));
    }

    @Override
    public String toString() {
        return name;
    }
}
