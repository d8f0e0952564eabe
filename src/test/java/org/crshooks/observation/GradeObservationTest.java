package org.crshooks.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crshooks.observation.GradesForTest.ASTCT;
import static org.crshooks.observation.GradesForTest.OPEN;
import static org.crshooks.observation.GradesForTest.PRESSOR;
import static org.crshooks.observation.GradesForTest.context;
import static org.crshooks.observation.GradesForTest.written;

import ca.uhn.fhir.context.FhirContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.crshooks.assessment.ScaleAssessment;
import org.crshooks.terminology.Designations;
import org.crshooks.terminology.TerminologyLoader;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

class GradeObservationTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @Test
    void statesADeterminedGradeAsItsValueAlone() {
        Observation written = written(PRESSOR, context(Locale.ENGLISH));
        assertThat(written.getStatus()).isEqualTo(Observation.ObservationStatus.PRELIMINARY);
        assertThat(written.getMeta().getProfile().get(0).getValue()).isEqualTo(GradeCodes.PROFILE);
        assertThat(written.getCode().getCodingFirstRep().getCode()).isEqualTo("crs-grade");
        assertThat(written.getMethod().getCodingFirstRep().getCode()).isEqualTo(ASTCT);
        assertThat(written.getSubject().getReference()).isEqualTo("Patient/p1");
        assertThat(written.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-01-05T08:00:00Z");
        assertThat(written.getValueCodeableConcept().getCodingFirstRep().getSystem())
                .isEqualTo(GradeCodes.GRADE);
        assertThat(written.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("3");
        assertThat(written.hasDataAbsentReason()).isFalse();
        assertThat(written.hasComponent()).isFalse();
        assertThat(written.getIdentifier()).hasSize(1);
        assertThat(written.getNoteFirstRep().getText()).startsWith("CRS grade 3, ASTCT");
    }

    @Test
    void statesAnUndeterminedGradeAsARange() {
        Observation written = written(OPEN, context(Locale.ENGLISH));
        assertThat(written.hasValue()).isFalse();
        assertThat(written.getDataAbsentReason().getCodingFirstRep().getCode()).isEqualTo("unknown");
        assertThat(written.getComponent())
                .extracting(c -> c.getCode().getCodingFirstRep().getCode() + " "
                        + c.getValueCodeableConcept().getCodingFirstRep().getCode())
                .containsExactly("floor 2", "ceiling 3");
    }

    @Test
    void refersOnlyToWhatExistsOnTheServer() {
        Observation all = written(PRESSOR, context(Locale.ENGLISH));
        assertThat(all.getDerivedFrom())
                .isNotEmpty()
                .allMatch(r -> r.getReference().startsWith("Observation/"));
        assertThat(all.getPartOf())
                .isNotEmpty()
                .allMatch(r -> r.getReference().startsWith("MedicationAdministration/")
                        || r.getReference().startsWith("Procedure/"));
        String one = all.getDerivedFrom().get(0).getReference();
        Observation some = written(
                PRESSOR, context(Locale.ENGLISH, source -> source.reference().equals(one)));
        assertThat(some.getDerivedFrom()).extracting(Reference::getReference).containsExactly(one);
        assertThat(some.getPartOf()).isEmpty();
    }

    @Test
    void namesTheSoftwareAndItsVersionInAContainedDevice() throws Exception {
        String json = FHIR.newJsonParser().encodeResourceToString(written(PRESSOR, context(Locale.ENGLISH)));
        Observation read = FHIR.newJsonParser().parseResource(Observation.class, json);
        assertThat(read.getDevice().getReference()).isEqualTo("#crs-hooks");
        Device device = (Device) read.getContained().get(0);
        assertThat(device.getDeviceNameFirstRep().getName()).isEqualTo("CRS Hooks");
        String pom = Files.readString(Path.of("pom.xml"));
        assertThat(pom)
                .containsPattern("<artifactId>crs-hooks</artifactId>\\s*<version>"
                        + device.getVersionFirstRep().getValue() + "</version>");
    }

    @Test
    void speaksTheReadersLanguageBesideTheEnglishDisplays() {
        Observation chinese = written(PRESSOR, context(Locale.SIMPLIFIED_CHINESE));
        assertThat(chinese.getCode().getText()).isEqualTo("细胞因子释放综合征分级");
        assertThat(chinese.getValueCodeableConcept().getText()).isEqualTo("3 级");
        assertThat(chinese.getValueCodeableConcept().getCodingFirstRep().getDisplay())
                .isEqualTo("Grade 3");
        assertThat(chinese.getIdentifierFirstRep().getValue())
                .isEqualTo(written(PRESSOR, context(Locale.ENGLISH))
                        .getIdentifierFirstRep()
                        .getValue());
    }

    @Test
    void displaysAreThoseOfTheCodeSystems() {
        Designations published = TerminologyLoader.load().designations();
        for (ScaleAssessment scale : PRESSOR.scales()) {
            String id = scale.grade().scale();
            isPublished(published, GradeCodes.SCALE, id, GradeCodes.scaleDisplay(id));
        }
        for (int grade = 0; grade <= 5; grade++) {
            isPublished(published, GradeCodes.GRADE, Integer.toString(grade), GradeCodes.gradeDisplay(grade));
        }
        isPublished(published, GradeCodes.OBSERVATION, GradeCodes.CRS_GRADE, GradeCodes.CRS_GRADE_DISPLAY);
    }

    private static void isPublished(Designations published, String system, String code, String display) {
        assertThat(published.display(system, code, Locale.ENGLISH)).contains(display);
    }

    @Test
    void restatesAGradeAndKeepsWhatItIsKnownBy() {
        Observation written = written(OPEN, context(Locale.ENGLISH));
        String identifier = written.getIdentifierFirstRep().getValue();
        written.addNote().setText("seen by a person");
        GradeObservation.restate(written, written(PRESSOR, context(Locale.ENGLISH)));
        assertThat(written.getValueCodeableConcept().getCodingFirstRep().getCode())
                .isEqualTo("3");
        assertThat(written.hasDataAbsentReason()).isFalse();
        assertThat(written.hasComponent()).isFalse();
        assertThat(written.getIdentifierFirstRep().getValue()).isEqualTo(identifier);
        assertThat(written.getNote()).hasSize(2);
        assertThat(written.getNote().get(0).getText()).startsWith("CRS grade 3, ASTCT");
        assertThat(written.getNote().get(1).getText()).isEqualTo("seen by a person");
    }
}
