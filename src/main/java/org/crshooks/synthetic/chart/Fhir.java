package org.crshooks.synthetic.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;

/** Writes the parts that FHIR resources are made of. */
final class Fhir {

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    static final String ATC = "http://www.whocc.no/atc";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10-cm";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String OWN = "https://crshooks.org/fhir/CodeSystem/";
    static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private final JsonGenerator json;

    Fhir(JsonGenerator json) {
        this.json = json;
    }

    Fhir object(String name) {
        json.writeObjectPropertyStart(name);
        return this;
    }

    Fhir array(String name) {
        json.writeArrayPropertyStart(name);
        return this;
    }

    Fhir item() {
        json.writeStartObject();
        return this;
    }

    Fhir end() {
        json.writeEndObject();
        return this;
    }

    Fhir endArray() {
        json.writeEndArray();
        return this;
    }

    Fhir text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    Fhir number(String name, BigDecimal value) {
        json.writeName(name);
        json.writeNumber(value);
        return this;
    }

    /** With seconds and offset, as FHIR wants it. */
    static String time(Instant at, ZoneOffset zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(zone));
    }

    Fhir time(String name, Instant at) {
        return text(name, at.toString());
    }

    Fhir coding(String system, String code, String display) {
        item().text("system", system).text("code", code);
        if (display != null) {
            text("display", display);
        }
        return end();
    }

    /** A CodeableConcept of one coding. */
    Fhir concept(String name, String system, String code, String display) {
        return object(name)
                .array("coding")
                .coding(system, code, display)
                .endArray()
                .end();
    }

    /** A list of one CodeableConcept. */
    Fhir concepts(String name, String system, String code, String display) {
        array(name).item().array("coding").coding(system, code, display).endArray();
        return end().endArray();
    }

    Fhir reference(String name, String reference) {
        return object(name).text("reference", reference).end();
    }

    Fhir quantity(String name, BigDecimal value, String ucum) {
        object(name).number("value", value).text("unit", ucum);
        return text("system", UCUM).text("code", ucum).end();
    }

    Fhir period(String name, Instant from, Instant to) {
        object(name).time("start", from);
        if (to != null) {
            time("end", to);
        }
        return end();
    }
}
