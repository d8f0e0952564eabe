package org.crshooks.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DemoPatientsTest {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Instant START = Instant.parse("2026-03-01T00:30:00Z");

    private final List<Resource> resources = DemoPatients.resources(START);

    @Test
    void theStoriesTheTableAndTheExpectationsNameTheSamePatients() throws IOException {
        Set<String> patients =
                patients().stream().map(p -> p.getIdElement().getIdPart()).collect(Collectors.toSet());
        Set<String> expected = new ClassPathResource("sandbox/expected-grades.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0])
                .collect(Collectors.toSet());
        Set<String> table = Pattern.compile("^\\| `(demo-[a-z0-9-]+)`", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("docs/demo-patients.md")))
                .results()
                .map((MatchResult row) -> row.group(1))
                .collect(Collectors.toSet());

        assertThat(patients).hasSizeGreaterThanOrEqualTo(14).isEqualTo(expected).isEqualTo(table);
    }

    @Test
    void everyPatientIsMarkedAsSynthetic() {
        assertThat(patients()).allSatisfy(patient -> {
            assertThat(patient.getMeta().getTag("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST"))
                    .isNotNull();
            assertThat(patient.getText().getDivAsString()).contains("Synthetic patient");
            assertThat(patient.getIdentifier()).isNotEmpty();
        });
    }

    @Test
    void everyPatientIsInHospitalNow() {
        Set<String> inHospital = resources.stream()
                .filter(Encounter.class::isInstance)
                .map(Encounter.class::cast)
                .filter(stay -> stay.getStatus() == Encounter.EncounterStatus.INPROGRESS
                        && !stay.getPeriod().hasEnd())
                .map(stay -> stay.getSubject().getReference())
                .collect(Collectors.toSet());

        assertThat(patients())
                .allSatisfy(p -> assertThat(inHospital)
                        .contains("Patient/" + p.getIdElement().getIdPart()));
    }

    @Test
    void idsAreUniqueAndSurviveTheStrictParser() {
        IParser parser = CONTEXT.newJsonParser().setParserErrorHandler(new StrictErrorHandler());

        assertThat(resources)
                .extracting(Resource::getId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Za-z0-9.-]{1,64}"));
        assertThat(resources).allSatisfy(resource -> {
            String json = parser.encodeResourceToString(resource);
            assertThat(parser.encodeResourceToString(parser.parseResource(json)))
                    .isEqualTo(json);
        });
    }

    @Test
    void everyResourceBelongsToTheStoryThatItsIdNames() {
        assertThat(resources).allSatisfy(resource -> {
            for (Reference reference :
                    CONTEXT.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
                String target = reference.getReference();
                assertThat(target)
                        .matches(t ->
                                t.startsWith("#") || resource.getId().matches(Pattern.quote(t.substring(8)) + "-\\d+"));
            }
        });
    }

    @Test
    void nothingLiesInTheFuture() {
        assertThat(resources)
                .allSatisfy(resource -> CONTEXT.newTerser()
                        .getAllPopulatedChildElementsOfType(resource, BaseDateTimeType.class)
                        .forEach(time -> assertThat(time.getValue()).isBeforeOrEqualTo(START)));
    }

    @Test
    void theSameStartGivesTheSameCharts() {
        IParser parser = CONTEXT.newJsonParser();

        assertThat(resources.stream().map(parser::encodeResourceToString).toList())
                .isEqualTo(DemoPatients.resources(START).stream()
                        .map(parser::encodeResourceToString)
                        .toList());
    }

    private List<Patient> patients() {
        return resources.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .toList();
    }
}
