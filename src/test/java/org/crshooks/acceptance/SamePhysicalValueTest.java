package org.crshooks.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.RXNORM;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.concept;
import static org.crshooks.acceptance.FhirJson.quantity;
import static org.crshooks.acceptance.Json.object;
import static org.crshooks.acceptance.Json.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.crshooks.acceptance.Service.Range;
import org.crshooks.acceptance.Service.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A value means the same in every unit, on both sides of each threshold, under all seven scales. */
@RunningService
class SamePhysicalValueTest {

    private static final Instant NOW = CaseChart.AS_OF;
    private static final ObjectNode NOREPINEPHRINE = concept(RXNORM, "7512");

    @LocalServerPort
    private int port;

    private Service service;
    private Ehr ehr;

    @BeforeEach
    void connect() {
        service = new Service(port);
        ehr = new Ehr(service.prefetchTemplates(Service.PATIENT_VIEW));
    }

    @ParameterizedTest(name = "{0}: {1} | {2}")
    @DisplayName("H9 same physical value, same grade")
    @CsvSource(delimiter = '|', textBlock = """
            temperature | 38.0 Cel = 100.4 [degF] = 311.15 K                | 37.99 Cel = 100.382 [degF] = 311.14 K
            temperature | 38 Cel = 100.40 [degF] = 311.150 K                | 37.9 Cel = 100.22 [degF] = 311.05 K
            systolic    | 89 mm[Hg] = 11.9 kPa = 11.99 kPa                  | 90 mm[Hg] = 12 kPa = 12.0 kPa
            saturation  | 89 % = 89.9 %                                     | 90 % = 90.0 %
            venturi     | 40 % = 0.40 1 = 0.4 {fraction}                    | 39 % = 0.39 1 = 0.390 {fraction}
            cannula     | 6.5 L/min = 6500 mL/min = 390 L/h                 | 6.0 L/min = 6000 mL/min = 360 L/h
            pressor     | 20 ug/min = 0.25 ug/kg/min = 1.2 mg/h = 1200 ug/h | 19.2 ug/min = 0.24 ug/kg/min = 1.152 mg/h
            pressor     | 20 ug/min = 20000 ng/min = 0.02 mg/min            | 19.9 ug/min = 19900 ng/min = 0.0199 mg/min
            """)
    void sameGrade(String kind, String above, String below) {
        Map<String, Range> one = gradesOfAll(kind, above);
        Map<String, Range> other = gradesOfAll(kind, below);

        assertThat(one).as("the threshold lies between").isNotEqualTo(other);
    }

    @ParameterizedTest
    @DisplayName("H9 a weight means the same in kilograms, grams and pounds")
    @CsvSource({"80, kg", "80000, g", "80.0, kg"})
    void weight(String value, String unit) {
        Chart chart = chart("pressor", "0.25 ug/kg/min");
        chart.resources.removeIf(r -> Chart.code(r.path("code")).equals("29463-7"));
        weigh(chart, value, unit);

        assertThat(grades(chart)).isEqualTo(grades(chart("pressor", "20 ug/min")));
    }

    /** The grades of the first, after checking that all the others get the same. */
    private Map<String, Range> gradesOfAll(String kind, String equal) {
        List<String> values = Arrays.stream(equal.split("=")).map(String::strip).toList();
        Map<String, Range> first = grades(chart(kind, values.get(0)));
        for (String value : values.subList(1, values.size())) {
            assertThat(grades(chart(kind, value))).as(value).isEqualTo(first);
        }
        return first;
    }

    private Map<String, Range> grades(Chart chart) {
        Reply reply = service.patientView(ehr.request(chart), "en");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.assessment().path("ignored")).isEmpty();
        return reply.grades();
    }

    private static Chart chart(String kind, String amount) {
        int space = amount.indexOf(' ');
        String value = amount.substring(0, space);
        String unit = amount.substring(space + 1);
        Chart chart = new Chart("p1", NOW);
        chart.patient("1970-01-01");
        chart.dose(concept(OURS + "crs-product", "axicabtagene-ciloleucel"), hoursAgo(60));
        weigh(chart, "80", "kg");
        vital(chart, "8310-5", kind.equals("temperature"), value, unit, "39.0", "Cel");
        vital(chart, "8480-6", kind.equals("systolic"), value, unit, "118", "mm[Hg]");
        vital(chart, "59408-5", kind.equals("saturation"), value, unit, "97", "%");
        switch (kind) {
            case "venturi" -> oxygen(chart, "venturi", "3150-0", value, unit);
            case "cannula" -> oxygen(chart, "nasal-cannula", "3151-8", value, unit);
            case "pressor" ->
                with(
                        chart.infusion(NOREPINEPHRINE, hoursAgo(5), null),
                        "dosage",
                        object("rateQuantity", quantity(value, unit)));
            default -> {
                // a vital sign, charted above
            }
        }
        return chart;
    }

    private static void vital(
            Chart chart, String loinc, boolean asked, String value, String unit, String usual, String usualUnit) {
        ObjectNode reading = chart.vital(loinc, hoursAgo(1));
        reading.set("valueQuantity", asked ? quantity(value, unit) : quantity(usual, usualUnit));
    }

    private static void weigh(Chart chart, String value, String unit) {
        with(chart.vital("29463-7", hoursAgo(70)), "valueQuantity", quantity(value, unit));
    }

    private static void oxygen(Chart chart, String device, String loinc, String value, String unit) {
        with(
                chart.observation(concept(SNOMED, "16206004"), hoursAgo(2)),
                "valueCodeableConcept",
                concept(OURS + "oxygen-device", device));
        with(chart.vital(loinc, hoursAgo(1)), "valueQuantity", quantity(value, unit));
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
