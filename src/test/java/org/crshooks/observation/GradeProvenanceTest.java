package org.crshooks.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.observation.GradesForTest.ASTCT;
import static org.crshooks.observation.GradesForTest.PRESSOR;
import static org.crshooks.observation.GradesForTest.context;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.Locale;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.junit.jupiter.api.Test;

class GradeProvenanceTest {

    private static final Instant RECORDED = Instant.parse("2026-01-05T08:00:01.250Z");

    @Test
    void namesEveryValueBehindTheGrade() {
        Provenance written = GradeProvenance.of(PRESSOR, ASTCT, "Observation/9", RECORDED, context(Locale.ENGLISH));
        assertThat(written.getEntity())
                .hasSameSizeAs(PRESSOR.evidence())
                .allMatch(e -> e.getRole() == ProvenanceEntityRole.SOURCE
                        && e.getWhat().hasReference());
        assertThat(written.getEntity())
                .extracting(e -> e.getWhat().getDisplay())
                .contains("temperature: 39.0 °C, 5 Jan 2026 15:00 (UTC+8)");
    }

    @Test
    void keepsWhatDoesNotExistOnTheServerAsTextAlone() {
        Provenance written =
                GradeProvenance.of(PRESSOR, ASTCT, "Observation/9", RECORDED, context(Locale.ENGLISH, source -> false));
        assertThat(written.getEntity())
                .hasSameSizeAs(PRESSOR.evidence())
                .extracting(ProvenanceEntityComponent::getWhat)
                .allMatch(what -> !what.hasReference() && what.hasDisplay());
    }

    @Test
    void saysWhoGradedWhenAndByWhichPublication() {
        Provenance built = GradeProvenance.of(PRESSOR, ASTCT, "Observation/9", RECORDED, context(Locale.ENGLISH));
        Provenance written = FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(
                        Provenance.class,
                        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(built));
        assertThat(written.getTargetFirstRep().getReference()).isEqualTo("Observation/9");
        assertThat(written.getRecordedElement().getValueAsString()).isEqualTo("2026-01-05T08:00:01.250Z");
        assertThat(written.getPolicy().get(0).getValue()).isEqualTo("https://doi.org/10.1016/j.bbmt.2018.12.758");
        assertThat(written.getAgentFirstRep().getType().getCodingFirstRep().getCode())
                .isEqualTo("assembler");
        assertThat(written.getAgentFirstRep().getWho().getReference()).isEqualTo("#crs-hooks");
        assertThat(written.getAgentFirstRep().getWho().getDisplay()).isEqualTo("CRS Hooks " + Software.VERSION);
        assertThat(written.getContained()).hasSize(1);
    }
}
