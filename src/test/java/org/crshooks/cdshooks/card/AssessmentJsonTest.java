package org.crshooks.cdshooks.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.crshooks.advice.AdvicePlan;
import org.crshooks.advice.Urgency;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Flag;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.Window;
import org.crshooks.fact.Evidence;
import org.crshooks.fact.Input;
import org.crshooks.fact.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class AssessmentJsonTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void hasTheAgreedShape() throws IOException {
        AssessmentBuilder chart = new AssessmentBuilder()
                .grade("astct-2019", 2, 3, Input.OXYGEN_FLOW, Input.TEMPERATURE)
                .grade("ctcae-v4", 3, 3)
                .lowConfidence("ctcae-v4")
                .onset(AssessmentBuilder.AS_OF.minus(Duration.ofHours(22)))
                .flags(Flag.SINGLE_READING, Flag.FEVER_WAIVED)
                .evidence(AssessmentBuilder.value(Input.TEMPERATURE, "39.1 Cel", 60, "Observation/t7"))
                .ignored("Observation/t3", Ignored.Reason.IMPLAUSIBLE_VALUE)
                .notAsked(Channel.DEVICE_USE);
        assertThat(JSON.readTree(JSON.writeValueAsString(AssessmentJson.of(chart.build()))))
                .isEqualTo(JSON.readTree(resource("assessment.json")));
    }

    @Test
    @DisplayName("F27 what is not known is left out, not null")
    void leavesOutWhatIsNotKnown() {
        AssessmentBuilder chart = new AssessmentBuilder()
                .therapy(Therapy.HAPLO_HCT)
                .start(null, Window.UNKNOWN)
                .evidence(new Evidence(Input.CONDITION, "CRS", null, new Source("Condition/c1")));
        String json = JsonMapper.shared().writeValueAsString(AssessmentJson.of(chart.build()));
        assertThat(json)
                .contains("\"exposure\":{\"therapy\":\"haplo-hct\",\"window\":\"unknown\"}")
                .contains("\"episode\":{\"resolved\":false,\"trend\":\"unknown\"}")
                .contains("\"evidence\":[{\"input\":\"condition\",\"value\":\"CRS\",\"source\":\"Condition/c1\"}]")
                .contains("\"advice\":[]")
                .doesNotContain("null");
    }

    @Test
    @DisplayName("T4 advice: id, urgency, dose as decimal string; what does not apply is left out")
    void advice() {
        AdvicePlan plan = new AdvicePlan(
                List.of(
                        CareStories.strong("T3", "x"),
                        CareStories.item("T4", Urgency.NOW, "x", CareStories.tocilizumab(AssessmentBuilder.AS_OF)),
                        CareStories.option(
                                "T5", "x", CareStories.dose(Drug.HYDROCORTISONE, null, "mg", null, null, "rule")),
                        CareStories.conditional("T5", "x", null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CareStories.icans(2));
        AssessmentJson json =
                AssessmentJson.of(new AssessmentBuilder().all(3, 3).advice(plan).build());
        assertThat(JsonMapper.shared().writeValueAsString(json.advice()))
                .isEqualTo("[{\"id\":\"T3\",\"urgency\":\"now\",\"strength\":\"2B\"},"
                        + "{\"id\":\"T4\",\"urgency\":\"now\",\"dose\":{\"drug\":\"tocilizumab\",\"amount\":\"560\","
                        + "\"unit\":\"mg\",\"route\":\"IV\",\"earliest\":\"2026-01-05T08:00:00Z\"}},"
                        + "{\"id\":\"T5\",\"urgency\":\"now\",\"option\":true,"
                        + "\"dose\":{\"drug\":\"hydrocortisone\",\"unit\":\"mg\",\"route\":\"IV\"}},"
                        + "{\"id\":\"T5\",\"urgency\":\"now\",\"conditional\":true}]");
        assertThat(json.icans()).isEqualTo(2);
    }

    @Test
    void hoursAreRoundedDown() {
        AssessmentBuilder chart = new AssessmentBuilder()
                .start(AssessmentBuilder.AS_OF.minus(Duration.ofSeconds(24 * 3600 - 1)), Window.EARLY);
        assertThat(AssessmentJson.of(chart.build()).exposure().hoursSince()).isEqualByComparingTo("23.9");
    }

    private static String resource(String name) throws IOException {
        try (var in = AssessmentJsonTest.class.getResourceAsStream("/cards/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
