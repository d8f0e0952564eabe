package org.crshooks.endpoint;

import static org.crshooks.endpoint.SearchParameter.date;
import static org.crshooks.endpoint.SearchParameter.patient;
import static org.crshooks.endpoint.SearchParameter.reference;
import static org.crshooks.endpoint.SearchParameter.string;
import static org.crshooks.endpoint.SearchParameter.token;
import static org.crshooks.endpoint.SearchParameter.uri;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every resource type that is served here and every search parameter that is understood, under the names and meanings of
 * FHIR R4: a query that works here is one that a real server can answer too.
 */
final class SearchParameters {

    private static final List<SearchParameter> COMMON =
            List.of(token("_id", "id"), date("_lastUpdated", "meta.lastUpdated"), token("_tag", "meta.tag"));

    private static final SearchParameter IDENTIFIER = token("identifier", "identifier");
    private static final SearchParameter STATUS = token("status", "status");
    private static final SearchParameter CODE = token("code", "code");
    private static final SearchParameter CATEGORY = token("category", "category");
    private static final SearchParameter PATIENT = patient("subject");
    private static final SearchParameter SUBJECT = reference("subject", "subject");
    private static final SearchParameter ENCOUNTER = reference("encounter", "encounter");
    private static final SearchParameter MEDICATION = reference("medication", "medication[x]");
    private static final SearchParameter MEDICATION_CODE = token("code", "medication[x]");

    private static final Map<String, Map<String, SearchParameter>> CLINICAL = clinical();
    private static final Map<String, Map<String, SearchParameter>> CONFORMANCE = conformance();

    private SearchParameters() {}

    /** The types of a chart, which can be read, searched and written. */
    static Set<String> clinicalTypes() {
        return CLINICAL.keySet();
    }

    /** The types of {@code fhir-profiles}, which can be read and searched. */
    static Set<String> conformanceTypes() {
        return CONFORMANCE.keySet();
    }

    static Optional<SearchParameter> find(String type, String name) {
        return Optional.ofNullable(ofType(type).get(name));
    }

    static Collection<SearchParameter> of(String type) {
        return ofType(type).values();
    }

    static Set<String> names(String type) {
        return new TreeSet<>(ofType(type).keySet());
    }

    private static Map<String, SearchParameter> ofType(String type) {
        return CLINICAL.getOrDefault(type, CONFORMANCE.getOrDefault(type, Map.of()));
    }

    private static Map<String, Map<String, SearchParameter>> clinical() {
        Map<String, Map<String, SearchParameter>> all = new LinkedHashMap<>();
        add(
                all,
                "Patient",
                IDENTIFIER,
                string("name", "name"),
                string("family", "name.family"),
                string("given", "name.given"),
                date("birthdate", "birthDate"),
                token("gender", "gender"),
                token("active", "active"));
        add(
                all,
                "Observation",
                PATIENT,
                SUBJECT,
                ENCOUNTER,
                CODE,
                token("component-code", "component.code"),
                token("combo-code", "code", "component.code"),
                token("value-concept", "value[x]"),
                token("method", "method"),
                CATEGORY,
                STATUS,
                date("date", "effective[x]"),
                reference("derived-from", "derivedFrom"),
                reference("part-of", "partOf"),
                IDENTIFIER);
        add(
                all,
                "MedicationAdministration",
                PATIENT,
                SUBJECT,
                reference("context", "context"),
                MEDICATION_CODE,
                MEDICATION,
                token("reason-given", "reasonCode"),
                STATUS,
                date("effective-time", "effective[x]"),
                IDENTIFIER);
        add(all, "Medication", CODE, STATUS, IDENTIFIER);
        add(
                all,
                "Procedure",
                PATIENT,
                SUBJECT,
                ENCOUNTER,
                CODE,
                CATEGORY,
                STATUS,
                date("date", "performed[x]"),
                IDENTIFIER);
        add(
                all,
                "Condition",
                PATIENT,
                SUBJECT,
                ENCOUNTER,
                CODE,
                CATEGORY,
                token("clinical-status", "clinicalStatus"),
                token("verification-status", "verificationStatus"),
                date("onset-date", "onset[x]"),
                date("recorded-date", "recordedDate"),
                IDENTIFIER);
        add(
                all,
                "Encounter",
                PATIENT,
                SUBJECT,
                token("class", "class"),
                token("type", "type"),
                STATUS,
                date("date", "period"),
                IDENTIFIER);
        add(
                all,
                "MedicationRequest",
                PATIENT,
                SUBJECT,
                ENCOUNTER,
                MEDICATION_CODE,
                MEDICATION,
                CATEGORY,
                STATUS,
                token("intent", "intent"),
                date("authoredon", "authoredOn"),
                IDENTIFIER);
        add(
                all,
                "ServiceRequest",
                PATIENT,
                SUBJECT,
                ENCOUNTER,
                CODE,
                CATEGORY,
                STATUS,
                token("intent", "intent"),
                date("authored", "authoredOn"),
                IDENTIFIER);
        add(
                all,
                "AdverseEvent",
                SUBJECT,
                CATEGORY,
                token("event", "event"),
                token("severity", "severity"),
                date("date", "date"));
        add(all, "DeviceUseStatement", PATIENT, SUBJECT, reference("device", "device"), IDENTIFIER);
        add(
                all,
                "DiagnosticReport",
                PATIENT,
                SUBJECT,
                ENCOUNTER,
                CODE,
                CATEGORY,
                STATUS,
                date("date", "effective[x]"),
                date("issued", "issued"),
                reference("result", "result"),
                IDENTIFIER);
        add(all, "Device", patient("patient"), token("type", "type"), STATUS, IDENTIFIER);
        add(
                all,
                "Practitioner",
                IDENTIFIER,
                string("name", "name"),
                string("family", "name.family"),
                string("given", "name.given"));
        add(all, "PractitionerRole", IDENTIFIER, reference("practitioner", "practitioner"), token("role", "code"));
        add(all, "Provenance", patient("target"), reference("target", "target"), date("recorded", "recorded"));
        return all;
    }

    private static Map<String, Map<String, SearchParameter>> conformance() {
        Map<String, Map<String, SearchParameter>> all = new LinkedHashMap<>();
        for (String type : List.of(
                "CodeSystem",
                "ValueSet",
                "ConceptMap",
                "StructureDefinition",
                "OperationDefinition",
                "CapabilityStatement",
                "NamingSystem")) {
            add(all, type, uri("url", "url"), string("name", "name"), token("version", "version"), STATUS);
        }
        all.get("NamingSystem").remove("url");
        all.get("NamingSystem").remove("version");
        return all;
    }

    private static void add(Map<String, Map<String, SearchParameter>> all, String type, SearchParameter... own) {
        Map<String, SearchParameter> byName = new LinkedHashMap<>();
        COMMON.forEach(p -> byName.put(p.name(), p));
        for (SearchParameter parameter : own) {
            byName.put(parameter.name(), parameter);
        }
        all.put(type, byName);
    }
}
