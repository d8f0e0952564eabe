package org.crshooks.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Ignored;
import org.crshooks.clinical.LabResult;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.synthetic.course.LabTest;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is generated is FHIR R4, in codes that the service knows. */
class SyntheticResourcesTest {

    private static final int PATIENTS = 40;

    private static List<SyntheticPatient> cohort(Noise noise) {
        GenerateOptions options = new GenerateOptions(PATIENTS, Path.of("unused"), 3, 14, Shape.NDJSON, noise, false);
        return IntStream.rangeClosed(1, PATIENTS)
                .mapToObj(number -> SyntheticPatient.of(options, number))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void everyResourceParsesStrictly(Noise noise) {
        IParser parser = FhirContext.forR4Cached().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());

        for (SyntheticPatient patient : cohort(noise)) {
            String text = new String(patient.sheets().bundle(), StandardCharsets.UTF_8);
            Bundle bundle = parser.parseResource(Bundle.class, text);
            assertThat(bundle.getEntry()).allMatch(Bundle.BundleEntryComponent::hasResource);
            assertThat(bundle.getEntry().size()).isGreaterThan(300);
        }
    }

    @Test
    void theServiceReadsAllOfATidyChart() {
        for (SyntheticPatient patient : cohort(Noise.NONE)) {
            ClinicalTimeline chart = GradedPatient.of(patient).timeline();

            assertThat(chart.ignored()).isEmpty();
            assertThat(chart.therapy()).isNotEmpty().allMatch(dose -> dose.start() != null);
            assertThat(chart.administrations()).noneMatch(a -> a.drug() == Drug.OTHER);
            assertThat(chart.oxygen()).noneMatch(s -> s.device() == OxygenDevice.UNSPECIFIED);
            assertThat(chart.labs().stream().map(LabResult::test).distinct()).hasSize(LabTest.values().length);
        }
    }

    @Test
    void theServiceIgnoresWhatAnUntidyWardWrites() {
        Set<Ignored.Reason> reasons = cohort(Noise.USUAL).stream()
                .flatMap(patient -> GradedPatient.of(patient).timeline().ignored().stream())
                .map(Ignored::reason)
                .collect(Collectors.toSet());

        assertThat(reasons)
                .containsExactlyInAnyOrderElementsOf(EnumSet.of(
                        Ignored.Reason.IMPLAUSIBLE_VALUE,
                        Ignored.Reason.ENTERED_IN_ERROR,
                        Ignored.Reason.OTHER_PATIENT));
    }

    @Test
    void cohortsHoldEveryGradeAndChartedGradesAreSometimesWrong() {
        List<SyntheticPatient> cohort = IntStream.rangeClosed(1, 400)
                .mapToObj(number -> SyntheticPatient.of(
                        new GenerateOptions(400, Path.of("unused"), 1, 14, Shape.NDJSON, Noise.NONE, false), number))
                .toList();

        assertThat(cohort.stream()
                        .flatMap(patient -> patient.truth().stream())
                        .filter(line -> line.contains("astct-2019"))
                        .map(line -> line.split(",")[4])
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("0", "1", "2", "3", "4", "5");
        List<String[]> charted = cohort.stream()
                .flatMap(patient -> patient.charted().stream())
                .map(line -> line.split(","))
                .toList();
        long wrong =
                charted.stream().filter(cells -> !cells[2].equals(cells[3])).count();
        assertThat(charted)
                .hasSizeBetween(90, 180)
                .allMatch(cells -> Arrays.stream(cells).noneMatch(String::isEmpty));
        assertThat(wrong * 100 / charted.size()).isBetween(8L, 22L);
    }
}
