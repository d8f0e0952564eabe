package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.ICD10CM;
import static org.crshooks.acceptance.FhirJson.LOINC;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.FhirJson.text;
import static org.crshooks.acceptance.Json.array;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a worked case as the chart of a patient. */
final class CaseChart {

    static final Instant AS_OF = Instant.parse("2026-03-10T12:00:00Z");

    /** Judgements of the case's author, which no chart holds. */
    private static final Set<String> NOT_CHARTED = Set.of("reaction_course", "constitutional");

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);
    private static final BigDecimal DAYS_PER_YEAR = new BigDecimal("365.25");
    private static final Duration PAST_BIRTHDAY = Duration.ofDays(30);

    private final WorkedCase worked;
    private final Chart chart;
    private final CaseSupport support;
    private final Instant infusion;

    private CaseChart(WorkedCase worked) {
        this.worked = worked;
        chart = new Chart("case-" + worked.id().toLowerCase(Locale.ROOT), AS_OF);
        infusion = AS_OF.minus(hours(worked.json().path("hours_since_therapy").decimalValue()));
        support = new CaseSupport(chart, infusion, worked.inputs().path("oxygen"));
    }

    static Chart of(WorkedCase worked) {
        CaseChart writer = new CaseChart(worked);
        writer.patient();
        writer.therapy();
        worked.inputs().properties().forEach(input -> writer.input(input.getKey(), input.getValue()));
        return writer.chart;
    }

    static Duration hours(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(SECONDS_PER_HOUR).longValueExact());
    }

    private Instant at(JsonNode event) {
        return infusion.plus(hours(event.path("h").decimalValue()));
    }

    private void patient() {
        long days = worked.json()
                .path("age_years")
                .decimalValue()
                .multiply(DAYS_PER_YEAR)
                .longValue();
        chart.patient(AS_OF.minus(PAST_BIRTHDAY)
                .minus(Duration.ofDays(days))
                .toString()
                .substring(0, "2026-03-10".length()));
        BigDecimal weight = worked.json().path("weight_kg").decimalValue();
        chart.vital("29463-7", infusion.minus(Duration.ofDays(1)), weight, "kg");
    }

    private void therapy() {
        String product = worked.json().path("product").asString();
        ObjectNode coded = CaseCodes.drug(product);
        if (worked.cause().equals("haplo-HCT")) {
            ObjectNode graft = concept(OURS + "crs-therapy", "haplo-hct", product);
            chart.procedure(graft, infusion, infusion.plus(Duration.ofHours(1)));
        } else if (coded.has("coding")) {
            chart.dose(coded, infusion);
        } else {
            ObjectNode cells = concept(OURS + "crs-therapy", worked.cause().toLowerCase(Locale.ROOT), product);
            chart.procedure(cells, infusion, infusion.plus(Duration.ofMinutes(30)));
        }
    }

    private void input(String name, JsonNode value) {
        switch (name) {
            case "temperature" -> value.forEach(this::temperature);
            case "spo2" -> value.forEach(this::saturation);
            case "bp" -> value.forEach(this::pressure);
            case "oxygen" -> value.forEach(support::oxygen);
            case "vasopressors" -> value.forEach(support::pressor);
            case "fluids" -> value.forEach(support::bolus);
            case "antipyretics", "anticytokine", "symptomatic_treatment" ->
                value.forEach(d -> chart.dose(CaseCodes.drug(d.path("drug").asString()), at(d)));
            case "labs" -> value.forEach(l -> laboratory(l, AS_OF.minus(Duration.ofHours(2))));
            case "baseline_labs" -> value.forEach(l -> laboratory(l, infusion.minus(Duration.ofDays(1))));
            case "coag_products" ->
                value.forEach(p -> chart.dose(CaseCodes.drug(p.asString()), AS_OF.minus(Duration.ofHours(1))));
            case "encounter" ->
                chart.encounter(
                        value.asString().equals("inpatient") ? "IMP" : "AMB", infusion.minus(Duration.ofDays(2)));
            case "iv_therapy" -> intravenousAntibiotic();
            case "crs_recorded" -> chart.condition(concept(ICD10CM, "D89.839"), "confirmed", at(value));
            case "alternative_cause" -> otherCause(value);
            case "death" -> death(value);
            default -> {
                if (!NOT_CHARTED.contains(name)) {
                    throw new IllegalArgumentException(worked.id() + " has an input that nobody charts: " + name);
                }
            }
        }
    }

    private void temperature(JsonNode t) {
        String unit = t.path("unit").asString().equals("degF") ? "[degF]" : "Cel";
        status(chart.vital("8310-5", at(t), t.path("value").decimalValue(), unit), t);
    }

    private void saturation(JsonNode s) {
        status(chart.vital("59408-5", at(s), s.path("value").decimalValue(), "%"), s);
        if (s.path("on").asString().equals("room-air") && !support.onOxygen(at(s))) {
            support.device("room-air", at(s));
        }
    }

    private void pressure(JsonNode p) {
        List<ObjectNode> components = new ArrayList<>();
        components.add(Chart.component("8480-6", p.path("sys").decimalValue(), "mm[Hg]"));
        components.add(Chart.component("8462-4", p.path("dia").decimalValue(), "mm[Hg]"));
        status(with(chart.vital("85354-9", at(p)), "component", array(components)), p);
        if (p.has("attributed_to")) {
            ObjectNode dueTo = object(
                    "url",
                    "http://hl7.org/fhir/StructureDefinition/condition-dueTo",
                    "valueCodeableConcept",
                    text(p.path("attributed_to").asString()));
            with(chart.condition(concept(ICD10CM, "I95.9"), "confirmed", at(p)), "extension", array(dueTo));
        }
    }

    private static void status(ObjectNode resource, JsonNode event) {
        if (event.has("status")) {
            resource.set("status", event.get("status"));
        }
    }

    private void laboratory(JsonNode lab, Instant at) {
        String unit = lab.path("unit").asString();
        ObjectNode range = object();
        if (lab.has("lln")) {
            range.set("low", quantity(lab.path("lln").decimalValue(), unit));
        }
        if (lab.has("uln")) {
            range.set("high", quantity(lab.path("uln").decimalValue(), unit));
        }
        String loinc = CaseCodes.LABORATORY.get(lab.path("test").asString());
        ObjectNode result = chart.observation(concept(LOINC, loinc), at);
        with(result, "valueQuantity", quantity(lab.path("value").decimalValue(), unit));
        with(result, "referenceRange", range.isEmpty() ? null : array(range));
    }

    private void intravenousAntibiotic() {
        ObjectNode given = chart.dose(CaseCodes.drug("cefepime"), AS_OF.minus(Duration.ofHours(3)));
        given.set("dosage", object("route", concept(SNOMED, "47625008")));
    }

    /** A confirmed one stands as the reason of the support, and needs no entry of its own. */
    private void otherCause(JsonNode cause) {
        if (cause.path("asserted").asString().equals("possible")) {
            with(
                    chart.observation(concept(LOINC, "600-7"), AS_OF.minus(Duration.ofHours(6))),
                    "valueCodeableConcept",
                    text("Escherichia coli"));
        }
    }

    private void death(JsonNode death) {
        String cause = death.path("attribution").asString();
        chart.ofType("Patient").get(0).put("deceasedDateTime", at(death).toString());
        ObjectNode concept =
                cause.equals("CRS") ? concept(ICD10CM, "D89.839", "Cytokine release syndrome") : text(cause);
        with(chart.observation(concept(LOINC, "69453-9"), at(death)), "valueCodeableConcept", concept);
    }
}
