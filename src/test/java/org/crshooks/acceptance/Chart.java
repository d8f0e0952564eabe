package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.TERMINOLOGY;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.period;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.FhirJson.reference;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One patient's chart as FHIR JSON, in the plainest shape of each fact; shapes of particular EHRs are put on later. */
final class Chart {

    final String patientId;
    final Instant asOf;
    final List<ObjectNode> resources = new ArrayList<>();
    private int ids;

    Chart(String patientId, Instant asOf) {
        this.patientId = patientId;
        this.asOf = asOf;
    }

    ObjectNode patient(String birthDate) {
        return keep(object("resourceType", "Patient", "id", patientId, "birthDate", birthDate));
    }

    /** Adds a resource about the patient under the next id. */
    ObjectNode add(String type, Object... namesAndValues) {
        ObjectNode resource = object("resourceType", type, "id", patientId + "-" + ++ids);
        resource.set("subject", reference("Patient/" + patientId));
        return keep(with(resource, namesAndValues));
    }

    private ObjectNode keep(ObjectNode resource) {
        resources.add(resource);
        return resource;
    }

    ObjectNode observation(ObjectNode code, Instant at) {
        return add("Observation", "status", "final", "code", code, "effectiveDateTime", at.toString());
    }

    ObjectNode vital(String loinc, Instant at) {
        ObjectNode category = concept(TERMINOLOGY + "observation-category", "vital-signs");
        return with(observation(concept(FhirJson.LOINC, loinc), at), "category", array(category));
    }

    ObjectNode vital(String loinc, Instant at, BigDecimal value, String unit) {
        return with(vital(loinc, at), "valueQuantity", quantity(value, unit));
    }

    static ObjectNode component(String loinc, BigDecimal value, String unit) {
        return object("code", concept(FhirJson.LOINC, loinc), "valueQuantity", quantity(value, unit));
    }

    /** Something given at one moment. */
    ObjectNode dose(ObjectNode drug, Instant at) {
        return add(
                "MedicationAdministration",
                "status",
                "completed",
                "medicationCodeableConcept",
                drug,
                "effectiveDateTime",
                at.toString());
    }

    /** @param end null while it runs */
    ObjectNode infusion(ObjectNode drug, Instant start, Instant end) {
        return add(
                "MedicationAdministration",
                "status",
                end == null ? "in-progress" : "completed",
                "medicationCodeableConcept",
                drug,
                "effectivePeriod",
                period(start, end));
    }

    /** @param end null while it lasts */
    ObjectNode procedure(ObjectNode code, Instant start, Instant end) {
        return add(
                "Procedure",
                "status",
                end == null ? "in-progress" : "completed",
                "code",
                code,
                "performedPeriod",
                period(start, end));
    }

    ObjectNode condition(ObjectNode code, String verification, Instant onset) {
        return add(
                "Condition",
                "clinicalStatus",
                concept(TERMINOLOGY + "condition-clinical", "active"),
                "verificationStatus",
                concept(TERMINOLOGY + "condition-ver-status", verification),
                "code",
                code,
                "onsetDateTime",
                onset.toString(),
                "recordedDate",
                onset.toString());
    }

    ObjectNode encounter(String actCode, Instant since) {
        return add(
                "Encounter",
                "status",
                "in-progress",
                "class",
                FhirJson.coding(TERMINOLOGY + "v3-ActCode", actCode),
                "period",
                period(since, null));
    }

    /** The Observations with this code, in the order of adding. */
    List<ObjectNode> observations(String... codes) {
        return ofType("Observation").stream()
                .filter(o -> Set.of(codes).contains(code(o.path("code"))))
                .toList();
    }

    List<ObjectNode> pressors() {
        return ofType("MedicationAdministration").stream()
                .filter(a -> a.path("dosage").has("rateQuantity"))
                .toList();
    }

    static String code(JsonNode concept) {
        return concept.path("coding").path(0).path("code").asString("");
    }

    /** In the order of adding. */
    List<ObjectNode> ofType(String type) {
        return resources.stream()
                .filter(r -> r.path("resourceType").asString().equals(type))
                .toList();
    }
}
