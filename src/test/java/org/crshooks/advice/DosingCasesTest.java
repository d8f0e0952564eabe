package org.crshooks.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crshooks.assessment.Assessment;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked dosing cases (T4, T5, T8, T9, T12, T17). */
class DosingCasesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TestFactory
    @DisplayName("T4, T5, T8, T9, T12, T17 worked cases")
    Stream<DynamicTest> cases() throws IOException {
        try (var in = DosingCasesTest.class.getResourceAsStream("/cases/dosing.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(JSON::readTree)
                            .map(c -> DynamicTest.dynamicTest(
                                    c.get("id").asString() + " "
                                            + c.get("narrative").asString(),
                                    () -> check(c)))
                            .toList()
                            .stream();
        }
    }

    private static void check(JsonNode c) {
        JsonNode in = c.get("inputs");
        JsonNode expected = c.get("expected");
        double now = in.path("now_h").asDouble(60);
        Assessment assessment = course(in, now).assess(now);
        List<AdviceItem> items = assessment.advice().items();
        tocilizumab(expected, items);
        words(expected, items);
        expected.path("flags").forEach(flag -> {
            if (flag.asString().equals("gi-perforation-caution")) {
                assertThat(Said.keys("T17", items)).containsExactly("advice.t17.diverticular");
            } else {
                assertThat(assessment.flags()).contains(Flag.valueOf(wire(flag.asString())));
            }
        });
    }

    private static String wire(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Course course(JsonNode in, double now) {
        boolean bispecific = in.get("cause").asString().equals("bispecific");
        String product = in.path("product").asString(null);
        Course course =
                Course.grade(in.get("grade").asInt(), bispecific ? Therapy.BISPECIFIC : Therapy.CAR_T, product, now);
        if (in.has("weight_kg")) {
            String weight = in.get("weight_kg").decimalValue().toPlainString();
            course.weight(weight, now - 24 * in.path("weight_age_days").asInt(1));
            if (in.get("weight_kg").asInt() < 10) {
                course.born(LocalDate.of(2025, 1, 1));
            }
        }
        in.path("toci_doses_h").forEach(hour -> course.tocilizumab(hour.asDouble()));
        if (in.has("history")) {
            course.condition(ConditionKind.DIVERTICULAR_DISEASE, Verification.CONFIRMED, -2000);
        }
        if (in.path("steroid_only").asBoolean(false)) {
            course.dexamethasone(now - in.get("hours_since_first_treatment").asInt());
        }
        return course;
    }

    private static void tocilizumab(JsonNode expected, List<AdviceItem> items) {
        if (expected.has("dose_mg")) {
            String amount = expected.get("dose_mg").isNull()
                    ? null
                    : expected.get("dose_mg").asString();
            assertThat(Said.amount(Drug.TOCILIZUMAB, items)).isEqualTo(amount);
            assertThat(Said.words("T4", items).contains("weight out of date")).isEqualTo(amount == null);
        }
        if (expected.has("infusion_h")) {
            assertThat(Said.words("T4", items)).contains("IV over 1 h");
        }
        if (expected.has("earliest_h")) {
            assertThat(Said.doses(Drug.TOCILIZUMAB, items))
                    .extracting(Dose::earliest)
                    .containsExactly(Course.at(expected.get("earliest_h").asDouble()));
        } else if (expected.has("offer") && !expected.get("offer").asBoolean()) {
            assertThat(Said.doses(Drug.TOCILIZUMAB, items)).isEmpty();
        }
    }

    private static void words(JsonNode expected, List<AdviceItem> items) {
        if (expected.has("steroid")) {
            assertThat(Said.words("T5", items))
                    .contains("500 mg IV every 12 h for 3 days, 250 mg every 12 h for 2 days");
        }
        if (expected.has("dexamethasone_mg")) {
            assertThat(Said.amount(Drug.DEXAMETHASONE, items))
                    .isEqualTo(expected.get("dexamethasone_mg").asString());
            assertThat(Said.words("T8", items)).contains("9 µg/day", "after 7 days without recurrence 28 µg/day");
        }
        if (expected.has("infusion")) {
            assertThat(Said.keys("T8", items)).contains("advice.t8.interrupt");
        }
        if (expected.has("next_dose")) {
            boolean hospital = expected.get("next_dose").asString().startsWith("hospitalise");
            assertThat(Said.keys("T9", items))
                    .contains(
                            "advice.t9.withhold",
                            hospital ? "advice.t9.next-dose-in-hospital" : "advice.t9.next-dose-after-grade-2");
        }
        if (expected.has("add")) {
            assertThat(Said.keys("T12", items)).contains("advice.t12.add-tocilizumab");
            assertThat(Said.words("T4", items)).contains("8 mg/kg × 70 kg = 560 mg");
        }
    }
}
