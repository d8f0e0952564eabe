package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirService.asOf;
import static org.crshooks.acceptance.FhirService.bundle;
import static org.crshooks.acceptance.FhirService.chart;
import static org.crshooks.acceptance.FhirService.parameters;
import static org.crshooks.acceptance.FhirService.patient;
import static org.crshooks.acceptance.FhirService.scale;
import static org.crshooks.acceptance.Json.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crshooks.acceptance.FhirService.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code $crs-grade} refuses, it refuses by name and reason, in the reader's language. */
@RunningService
class GradeOperationInputTest {

    private static final String CANARY = "canary";
    private static final ObjectNode PATIENT = object("resourceType", "Patient", "id", "p1");
    private static final ObjectNode CHART = chart(bundle(List.of(PATIENT)));
    private static final String NOW = "2026-01-05T08:00:00Z";

    @LocalServerPort
    private int port;

    private FhirService fhir;

    @BeforeEach
    void connect() {
        fhir = new FhirService(port);
    }

    /**
     * A request that is refused.
     *
     * @param body null for GET
     * @param says what the English sentence must hold
     * @param parameter the parameter at fault; empty where none is
     */
    record Refused(
            String name, String path, byte[] body, int status, String says, String parameter, String... headers) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Refused posted(String name, int status, String says, String parameter, ObjectNode... parameters) {
        return sent(name, status, says, parameter, parameters(parameters).toString());
    }

    private static Refused sent(
            String name, int status, String says, String parameter, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Refused(name, "/$crs-grade", bytes, status, says, parameter, headers);
    }

    private static Refused got(String name, int status, String says, String parameter, String path) {
        return new Refused(name, path, null, status, says, parameter);
    }

    private static ObjectNode given(String name, String element, Object value) {
        return object("name", name, element, value);
    }

    static List<Refused> parameters400() {
        return List.of(
                posted("nothing", 400, "Neither was given", "chart"),
                posted("only asOf", 400, "Neither was given", "chart", asOf(NOW)),
                posted("both", 400, "Both were given", "patient", CHART, patient("Patient/p1")),
                posted("chart twice", 400, "more than once", "chart", CHART, CHART),
                posted("asOf twice", 400, "more than once", "asOf", CHART, asOf(NOW), asOf(NOW)),
                posted(
                        "a name that is not known",
                        400,
                        "no parameter moment",
                        "moment",
                        CHART,
                        given("moment", "valueDateTime", NOW)),
                posted(
                        "a name that is hostile",
                        400,
                        "no parameter ?",
                        "?",
                        CHART,
                        given("<" + CANARY + ">", "valueCode", "x")),
                posted("no name", 400, "no parameter ?", "?", CHART, object("valueCode", CANARY)),
                posted("chart of another type", 400, "wrong type", "chart", chart(PATIENT)),
                posted("chart as a string", 400, "wrong type", "chart", given("chart", "valueString", CANARY)),
                posted(
                        "chart as a reference",
                        400,
                        "wrong type",
                        "chart",
                        given("chart", "valueReference", object("reference", "Bundle/1"))),
                posted("chart without a value", 400, "wrong type", "chart", object("name", "chart")),
                posted(
                        "patient as a string",
                        400,
                        "wrong type",
                        "patient",
                        given("patient", "valueString", "Patient/p1")),
                posted("patient as a resource", 400, "wrong type", "patient", given("patient", "resource", PATIENT)),
                posted(
                        "patient without a reference",
                        400,
                        "wrong type",
                        "patient",
                        given("patient", "valueReference", object("display", CANARY))),
                posted("asOf as a string", 400, "wrong type", "asOf", CHART, given("asOf", "valueString", NOW)),
                posted("asOf as a number", 400, "wrong type", "asOf", CHART, given("asOf", "valueDateTime", 20260105)),
                posted("scale as a string", 400, "wrong type", "scale", CHART, given("scale", "valueString", "mskcc")),
                posted(
                        "two values",
                        400,
                        "wrong type",
                        "scale",
                        CHART,
                        object("name", "scale", "valueCode", "mskcc", "valueString", "mskcc")),
                posted("no moment", 400, "date and time with a time zone", "asOf", CHART, asOf(CANARY)),
                posted("a day", 400, "date and time with a time zone", "asOf", CHART, asOf("2026-01-05")),
                posted("no zone", 400, "date and time with a time zone", "asOf", CHART, asOf("2026-01-05T08:00:00")),
                posted(
                        "a day that is none",
                        400,
                        "date and time with a time zone",
                        "asOf",
                        CHART,
                        asOf("2026-02-30T08:00:00Z")),
                posted("long ago", 400, "from the year 1900 on", "asOf", CHART, asOf("1066-10-14T09:00:00Z")),
                posted("in the future", 400, "in the future", "asOf", CHART, asOf("2026-06-01T12:05:01Z")),
                posted("a scale that is not known", 400, "Known are astct-2019", "scale", CHART, scale("astct")),
                posted("a scale in capitals", 400, "Known are astct-2019", "scale", CHART, scale("MSKCC")),
                posted("another type of reference", 400, "Patient/id", "patient", patient("Group/p1")),
                posted("a bare id", 400, "Patient/id", "patient", patient("p1")),
                posted("a version", 400, "Patient/id", "patient", patient("Patient/demo-sepsis/_history/1")),
                posted("a urn", 400, "Patient/id", "patient", patient("urn:uuid:7c4bbdb1-7c4e-4f0e-8a3c-0a5dd2b5a3d1")),
                posted("an id that is none", 400, "Patient/id", "patient", patient("Patient/" + CANARY + "%2e%2e")),
                posted(
                        "another server",
                        400,
                        "not the configured one",
                        "patient",
                        patient("https://" + CANARY + ".example/fhir/Patient/p1")),
                posted(
                        "an entry beyond counting",
                        400,
                        "20000 entries",
                        "chart",
                        chart(bundle(java.util.Collections.nCopies(20_001, object())))));
    }

    static List<Refused> charts422() {
        ObjectNode other = object("resourceType", "Patient", "id", "p2");
        ObjectNode failed = object(
                "resourceType",
                "OperationOutcome",
                "issue",
                Json.array(object("severity", "error", "code", "timeout")));
        return List.of(
                posted("no Patient", 422, "exactly one Patient", "chart", chart(bundle(List.of()))),
                posted("two Patients", 422, "exactly one Patient", "chart", chart(bundle(List.of(PATIENT, other)))),
                posted(
                        "a Patient inside a Bundle",
                        422,
                        "exactly one Patient",
                        "chart",
                        chart(bundle(List.of(bundle(List.of(PATIENT)))))),
                posted(
                        "a Patient without an id",
                        422,
                        "needs an id",
                        "chart",
                        chart(bundle(List.of(object("resourceType", "Patient"))))),
                posted(
                        "a Patient with an id that is none",
                        422,
                        "needs an id",
                        "chart",
                        chart(bundle(List.of(object("resourceType", "Patient", "id", CANARY + "/1"))))),
                posted(
                        "a chart that could not be read",
                        422,
                        "Nothing is known about the patient's therapy",
                        "",
                        chart(bundle(List.of(PATIENT, failed)))));
    }

    static List<Refused> addresses() {
        return List.of(
                got("a patient who is not stored", 404, "no such patient", "patient", "/Patient/nobody/$crs-grade"),
                posted(
                        "a patient who is not stored, by reference",
                        404,
                        "no such patient",
                        "patient",
                        patient("Patient/nobody")),
                got("a version of a patient", 400, "Patient/id", "", "/Patient/demo-sepsis/_history/1/$crs-grade"),
                got(
                        "a query that is not known",
                        400,
                        "no parameter date",
                        "date",
                        "/Patient/demo-sepsis/$crs-grade?date=2026"),
                got(
                        "a patient beside a patient",
                        400,
                        "the parameter patient cannot be given",
                        "patient",
                        "/Patient/demo-sepsis/$crs-grade?patient=Patient/p1"),
                got(
                        "a moment that is none",
                        400,
                        "date and time with a time zone",
                        "asOf",
                        "/Patient/demo-sepsis/$crs-grade?asOf=" + CANARY),
                got(
                        "an empty moment",
                        400,
                        "date and time with a time zone",
                        "asOf",
                        "/Patient/demo-sepsis/$crs-grade?asOf="),
                got(
                        "two moments",
                        400,
                        "more than once",
                        "asOf",
                        "/Patient/demo-sepsis/$crs-grade?asOf=" + NOW + "&asOf=" + NOW),
                got(
                        "a scale that is not known",
                        400,
                        "names no scale",
                        "scale",
                        "/Patient/demo-sepsis/$crs-grade?scale=" + CANARY),
                got("nothing asked", 400, "Neither was given", "chart", "/$crs-grade"),
                got("a chart in the address", 400, "wrong type", "chart", "/$crs-grade?chart=Bundle/1"),
                new Refused(
                        "a chart beside a patient",
                        "/Patient/demo-sepsis/$crs-grade",
                        parameters(CHART).toString().getBytes(StandardCharsets.UTF_8),
                        400,
                        "the parameter chart cannot be given",
                        "chart"));
    }

    static List<Refused> bodies() {
        String parameters = parameters(CHART).toString();
        String deep = "{\"x\":".repeat(80) + "1" + "}".repeat(80);
        return List.of(
                sent("an empty body", 400, "Neither was given", "chart", ""),
                sent("no JSON", 400, "not one JSON document", "", CANARY),
                sent("half a body", 400, "not one JSON document", "", parameters.substring(0, 60)),
                sent("two bodies", 400, "not one JSON document", "", parameters + parameters),
                sent("an array", 400, "must be a FHIR Parameters resource", "", "[]"),
                sent("a number", 400, "must be a FHIR Parameters resource", "", "1"),
                sent("no resource", 400, "must be a FHIR Parameters resource", "", "{}"),
                sent(
                        "a Bundle",
                        400,
                        "must be a FHIR Parameters resource",
                        "",
                        bundle(List.of(PATIENT)).toString()),
                sent(
                        "a name that stands twice",
                        400,
                        "not one JSON document",
                        "",
                        parameters.replaceFirst("\\{", "{\"parameter\":[],")),
                sent(
                        "a parameter with two charts",
                        400,
                        "not one JSON document",
                        "",
                        parameters.replaceFirst("\"resource\":", "\"resource\":{},\"resource\":")),
                sent(
                        "an absurd number",
                        400,
                        "not one JSON document",
                        "",
                        parameters.replaceFirst("\\{", "{\"x\":1e1000000,")),
                sent(
                        "nested too deeply",
                        400,
                        "not one JSON document",
                        "",
                        parameters.replaceFirst("\\{", "{\"y\":" + deep + ",")),
                sent(
                        "a string too long",
                        400,
                        "not one JSON document",
                        "",
                        parameters.replaceFirst("\\{", "{\"z\":\"" + "z".repeat(70_000) + "\",")),
                sent("XML", 415, "must be JSON", "", "<Parameters/>", "Content-Type", "application/fhir+xml"),
                sent("plain text", 415, "must be JSON", "", parameters, "Content-Type", "text/plain"),
                sent(
                        "a form",
                        415,
                        "must be JSON",
                        "",
                        "patient=Patient/p1",
                        "Content-Type",
                        "application/x-www-form-urlencoded"),
                sent(
                        "compressed",
                        415,
                        "must be JSON",
                        "",
                        parameters,
                        "Content-Type",
                        "application/fhir+json",
                        "Content-Encoding",
                        "gzip"),
                sent(
                        "another charset",
                        415,
                        "must be JSON",
                        "",
                        parameters,
                        "Content-Type",
                        "application/fhir+json;charset=UTF-16"),
                sent("too large", 413, "larger than 8 MiB", "", " ".repeat(8 * 1024 * 1024 + 1)));
    }

    static List<Refused> all() {
        List<Refused> all = new ArrayList<>(parameters400());
        all.addAll(charts422());
        all.addAll(addresses());
        all.addAll(bodies());
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("H3 H6 refused by name and reason, in both languages, in words of our own")
    @MethodSource("all")
    void isRefused(Refused refused) {
        Answer english = fire(refused, "en");
        Answer chinese = fire(refused, "zh-CN");

        assertThat(english.status()).isEqualTo(refused.status());
        assertThat(chinese.status()).isEqualTo(refused.status());
        JsonNode outcome = english.json();
        assertThat(outcome.path("resourceType").asString()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/severity").asString()).isEqualTo("error");
        assertThat(english.diagnostics()).contains(refused.says()).doesNotContainPattern("\\p{IsHan}|\\{0}");
        assertThat(chinese.diagnostics()).containsPattern("\\p{IsHan}").doesNotContain("{0}");
        assertThat(outcome.at("/issue/0/code")).isEqualTo(chinese.json().at("/issue/0/code"));
        assertThat(outcome.at("/issue/0/expression/0").asString(""))
                .isEqualTo(
                        refused.parameter().isEmpty()
                                ? ""
                                : "Parameters.parameter.where(name = '" + refused.parameter() + "')");
        assertThat(english.body() + chinese.body())
                .doesNotContain(CANARY)
                .doesNotContain("Exception", "org.crshooks", "\\tat ");
        assertThat(english.header("Cache-Control")).isEqualTo("no-store");
    }

    private Answer fire(Refused refused, String language) {
        List<String> headers = new ArrayList<>(Arrays.asList(refused.headers()));
        headers.addAll(List.of("Accept-Language", language));
        return fhir.send(
                refused.body() == null ? "GET" : "POST",
                refused.path(),
                refused.body(),
                headers.toArray(String[]::new));
    }

    @Test
    @DisplayName("H9 an entry that breaks a limit costs itself and nothing else, as in a hook")
    void oneUnfitEntry() {
        ObjectNode fever = object(
                "resourceType",
                "Observation",
                "id",
                "absurd",
                "status",
                "final",
                "subject",
                object("reference", "Patient/p1"),
                "code",
                object("coding", Json.array(object("system", "http://loinc.org", "code", "8310-5"))),
                "effectiveDateTime",
                "2026-01-05T07:00:00Z",
                "valueQuantity",
                object("value", "39", "code", "Cel"));
        ObjectNode cells = object(
                "resourceType",
                "MedicationAdministration",
                "id",
                "cells",
                "status",
                "completed",
                "subject",
                object("reference", "Patient/p1"),
                "medicationCodeableConcept",
                object(
                        "coding",
                        Json.array(
                                object("system", "https://crshooks.org/fhir/CodeSystem/crs-therapy", "code", "car-t"))),
                "effectiveDateTime",
                "2026-01-02T08:00:00Z");
        String sent = parameters(chart(bundle(List.of(PATIENT, cells, fever))), asOf(NOW))
                .toString()
                .replace("\"39\"", "1e1000000");

        Answer answer = fhir.post("/$crs-grade", sent);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.assessment().path("ignored").valueStream().map(JsonNode::toString))
                .containsExactly("{\"source\":\"Observation/absurd\",\"reason\":\"unreadable\"}");
        assertThat(answer.assessment().at("/exposure/therapy").asString()).isEqualTo("car-t");
    }

    @Test
    void aByteOrderMarkAndOtherJsonTypesAreTaken() {
        String sent = "\uFEFF" + parameters(CHART);
        for (String type :
                List.of("application/json", "application/fhir+json;charset=UTF-8", "application/json-patch+json")) {
            assertThat(fhir.post("/$crs-grade", sent, "Content-Type", type).status())
                    .as(type)
                    .isEqualTo(200);
        }
    }

    @Test
    void onlyGetAndPostAreAnswered() {
        for (String method : List.of("PUT", "DELETE", "PATCH")) {
            assertThat(fhir.send(method, "/$crs-grade", "{}".getBytes(StandardCharsets.UTF_8))
                            .status())
                    .as(method)
                    .isBetween(400, 405);
        }
        assertThat(fhir.get("/Observation/1/$crs-grade").status()).isBetween(400, 404);
        assertThat(fhir.get("/Patient/$crs-grade").status()).isBetween(400, 404);
    }
}
