package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.GradingScale;
import org.crshooks.grading.scale.Scales;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeJson;
import org.crshooks.observation.GradeObservation;
import org.crshooks.observation.GradeProvenance;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever grade is written conforms to the profiles: that of every story, under every scale, in both languages. */
class WrittenGradesTest {

    private static final Instant RECORDED = Instant.parse("2026-06-01T12:00:00.250Z");

    @Test
    @DisplayName("every grade that is written is valid against the profile crs-grade")
    void grades() {
        int written = 0;
        for (StoryChart chart : StoryChart.all()) {
            for (Assessment assessment : chart.assess().stream().toList()) {
                for (String scale : Scales.all().stream().map(GradingScale::id).toList()) {
                    Locale locale = written++ % 2 == 0 ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
                    GradeContext context = context(chart, locale);
                    assertValid(GradeObservation.of(assessment, scale, context), chart, scale);
                }
            }
        }
        assertThat(written).isGreaterThan(100);
    }

    @Test
    @DisplayName("a grade that is offered is, to the last character, the one that would be written")
    void offered() {
        FhirContext fhir = FhirContext.forR4Cached();
        JsonMapper json = JsonMapper.builder().build();
        for (StoryChart chart : StoryChart.all()) {
            for (Assessment assessment : chart.assess().stream().toList()) {
                for (String scale : assessment.scaleIds()) {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                        GradeContext context = context(chart, locale);
                        assertThat(json.writeValueAsString(GradeJson.of(assessment, scale, context)))
                                .isEqualTo(fhir.newJsonParser()
                                        .encodeResourceToString(GradeObservation.of(assessment, scale, context)));
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("every provenance that is written is valid against the profile crs-grade-provenance")
    void provenances() {
        for (StoryChart chart : StoryChart.all()) {
            for (Assessment assessment : chart.assess().stream().toList()) {
                String scale = assessment.primaryScale();
                for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                    GradeContext context = context(chart, locale);
                    assertValid(
                            GradeProvenance.of(assessment, scale, "Observation/1", RECORDED, context), chart, scale);
                }
            }
        }
    }

    private static GradeContext context(StoryChart chart, Locale locale) {
        return new GradeContext(chart.patient(), null, source -> true, locale, ZoneOffset.ofHours(8));
    }

    private static void assertValid(Resource written, StoryChart chart, String scale) {
        String json = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(written);
        assertThat(ProfileValidator.errors(json))
                .as(chart.patient() + " " + scale)
                .isEmpty();
    }
}
