package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.crshooks.assessment.CrsAssessor;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TherapyReadingTest {

    private static String of(String type, String id, String status, String rest) {
        return "{'resourceType':'" + type + "','id':'" + id + "','status':'" + status
                + "','subject':{'reference':'Patient/p1'}," + rest + "}";
    }

    private static String carT(String status, String rest) {
        return of(
                "MedicationAdministration",
                "m1",
                status,
                "'medicationCodeableConcept':{'text':'axicabtagene'}," + rest);
    }

    private static String procedure(String code, String rest) {
        return of("Procedure", "t1", "completed", "'code':" + code + rest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "completed | 'effectiveDateTime':'2026-01-02T08:00:00Z' | 2026-01-02T08:00:00Z | | false",
                "completed | 'effectiveDateTime':'2026-01-02' | 2026-01-02T00:00:00Z | | false",
                "completed | 'effectiveDateTime':'2026-01-02T08:00:00' | 2026-01-02T00:00:00Z | | false",
                "completed | 'effectiveDateTime':'2026-01' | | | false",
                "completed | 'note':[] | | | false",
                "in-progress | 'effectivePeriod':{'start':'2026-01-02T08:00:00Z'} | 2026-01-02T08:00:00Z | | false",
                "stopped | 'effectivePeriod':{'start':'2026-01-02T08:00:00Z','end':'2026-01-02T09:00:00Z'}"
                        + " | 2026-01-02T08:00:00Z | 2026-01-02T09:00:00Z | true",
                "on-hold | 'effectivePeriod':{'start':'2026-01-02'} | 2026-01-02T00:00:00Z | | true",
                "completed | 'effectivePeriod':{'start':'2026-01-02','end':'2026-01-03'}"
                        + " | 2026-01-02T00:00:00Z | 2026-01-04T00:00:00Z | false",
            })
    @DisplayName("F27 C4c time and interruption of the causal therapy")
    void times(String status, String effective, Instant start, Instant end, boolean interrupted) {
        ClinicalTimeline timeline = Charts.read(carT(status, effective));
        assertThat(timeline.therapy()).singleElement().satisfies(d -> {
            assertThat(d.therapy()).isEqualTo(Therapy.CAR_T);
            assertThat(d.start()).isEqualTo(start);
            assertThat(d.end()).isEqualTo(end);
            assertThat(d.interrupted()).isEqualTo(interrupted);
            assertThat(d.route()).isEqualTo(Route.NOT_CHARTED);
        });
        assertThat(timeline.administrations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"not-done", "entered-in-error", "unknown"})
    void notGiven(String status) {
        assertThat(Charts.read(carT(status, "'effectiveDateTime':'2026-01-02T08:00:00Z'"))
                        .therapy())
                .isEmpty();
    }

    @Test
    @DisplayName("F29 a drug given to treat CRS opens no window")
    void treatmentIsNoExposure() {
        ClinicalTimeline timeline = Charts.read(of(
                "MedicationAdministration",
                "m1",
                "completed",
                "'medicationCodeableConcept':" + Charts.coded("L04AA04") + ",'effectiveDateTime':"
                        + "'2026-01-02T08:00:00Z','reasonCode':[{'text':'cytokine release syndrome'}]"));
        assertThat(timeline.therapy()).isEmpty();
        assertThat(timeline.administrations()).hasSize(1);
    }

    @Test
    void effectorCellsAsProcedure() {
        ClinicalTimeline timeline =
                Charts.read(procedure(Charts.coded("car-t"), ",'performedDateTime':'2026-01-02T08:00:00Z'"));
        assertThat(timeline.therapy())
                .singleElement()
                .satisfies(d -> assertThat(d.start()).isEqualTo("2026-01-02T08:00:00Z"));
        assertThat(Charts.read(procedure(Charts.coded("car-t"), "")).therapy())
                .singleElement()
                .satisfies(d -> assertThat(d.start()).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T08:00:00Z, true",
        "2026-01-05T08:00:00Z, true",
        "2026-01-08T07:59:59Z, true",
        "2026-01-08T08:00:00Z, false",
        "2026-01-02T07:59:59Z, false",
    })
    @DisplayName("F29 an allogeneic transplant counts with cyclophosphamide on days 0 to 5 after it")
    void cyclophosphamideAfterTransplant(String at, boolean exposure) {
        String transplant = procedure(Charts.coded("58390007"), ",'performedDateTime':'2026-01-02T08:00:00Z'");
        String drug = of(
                "MedicationAdministration",
                "m1",
                "completed",
                "'medicationCodeableConcept':" + Charts.coded("3002") + ",'effectiveDateTime':'" + at + "'");
        ClinicalTimeline timeline = Charts.read(transplant, drug);
        assertThat(timeline.therapy()).hasSize(exposure ? 1 : 0).allMatch(d -> d.therapy() == Therapy.HAPLO_HCT);
        assertThat(timeline.administrations())
                .singleElement()
                .satisfies(a -> assertThat(a.drug()).isEqualTo(Drug.CYCLOPHOSPHAMIDE));
    }

    @Test
    @DisplayName("F4 F29 cyclophosphamide that is still to come shows nothing of an allogeneic transplant")
    void futureCyclophosphamide() {
        String transplant = procedure(Charts.coded("58390007"), ",'performedDateTime':'2026-01-02T08:00:00Z'");
        String drug = of(
                "MedicationAdministration",
                "m1",
                "completed",
                "'medicationCodeableConcept':" + Charts.coded("3002") + ",'effectiveDateTime':'2026-01-05T08:00:00Z'");
        CrsAssessor assessor = new CrsAssessor(ScaleChoice.defaults(), Lookback.DEFAULT);
        ClinicalTimeline timeline = Charts.read(transplant, drug);

        assertThat(assessor.assess(timeline, Instant.parse("2026-01-05T07:59:59Z")))
                .isEmpty();
        assertThat(assessor.assess(timeline, Instant.parse("2026-01-05T08:00:00Z")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Haploidentical transplant", "半相合移植"})
    @DisplayName("F29 a transplant called haploidentical counts, an allogeneic code alone does not")
    void haploidentical(String text) {
        String performed = ",'performedDateTime':'2026-01-02T08:00:00Z'";
        assertThat(Charts.read(procedure("{'text':'" + text + "'}", performed)).therapy())
                .hasSize(1);
        assertThat(Charts.read(procedure(Charts.coded("58390007"), performed)).therapy())
                .isEmpty();
    }
}
