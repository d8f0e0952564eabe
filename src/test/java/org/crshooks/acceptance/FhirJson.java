package org.crshooks.acceptance;

import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The FHIR data types that charts are made of. */
final class FhirJson {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    static final String ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    static final String OURS = "https://crshooks.org/fhir/CodeSystem/";

    private FhirJson() {}

    static ObjectNode text(String text) {
        return object("text", text);
    }

    static ObjectNode coding(String system, String code) {
        return object("system", system, "code", code);
    }

    static ObjectNode concept(String system, String code) {
        return object("coding", array(coding(system, code)));
    }

    static ObjectNode concept(String system, String code, String text) {
        return object("coding", array(coding(system, code)), "text", text);
    }

    static ObjectNode quantity(BigDecimal value, String unit) {
        return object("value", value, "unit", unit, "system", UCUM, "code", unit);
    }

    static ObjectNode quantity(String value, String unit) {
        return quantity(new BigDecimal(value), unit);
    }

    static ObjectNode reference(String reference) {
        return object("reference", reference);
    }

    /** @param end null for one that goes on */
    static ObjectNode period(Instant start, Instant end) {
        return object("start", start.toString(), "end", end == null ? null : end.toString());
    }
}
