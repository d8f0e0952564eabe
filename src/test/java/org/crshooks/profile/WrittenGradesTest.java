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
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever grade is written conforms to the profiles: that of every story, under every scale, in both languages. */
class WrittenGradesTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
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
                    assertValid(GradeJson.text(GradeJson.of(assessment, scale, context)), chart, scale);
                }
            }
        }
        assertThat(written).isGreaterThan(100);
    }

    @Test
    @DisplayName("the FHIR parser reads a grade without loss, and writes it again to the last character")
    void readAgain() {
        for (StoryChart chart : StoryChart.all()) {
            for (Assessment assessment : chart.assess().stream().toList()) {
                for (String scale : assessment.scaleIds()) {
                    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                        GradeContext context = context(chart, locale);
                        assertThat(FHIR.newJsonParser()
                                        .encodeResourceToString(GradeObservation.of(FHIR, assessment, scale, context)))
                                .isEqualTo(GradeJson.text(GradeJson.of(assessment, scale, context)));
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
                    Provenance provenance = GradeProvenance.of(assessment, scale, "Observation/1", RECORDED, context);
                    assertValid(FHIR.newJsonParser().encodeResourceToString(provenance), chart, scale);
                }
            }
        }
    }

    private static GradeContext context(StoryChart chart, Locale locale) {
        return new GradeContext(chart.patient(), null, source -> true, locale, ZoneOffset.ofHours(8));
    }

    private static void assertValid(String json, StoryChart chart, String scale) {
        assertThat(ProfileValidator.errors(json))
                .as(chart.patient() + " " + scale)
                .isEmpty();
    }
}
