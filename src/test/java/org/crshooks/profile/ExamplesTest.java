package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples are what the profiles and the operation say. */
class ExamplesTest {

    static List<Path> files() {
        return ProfileFolder.resources(ProfileFolder.EXAMPLES);
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("it is valid against FHIR R4 and its profile")
    void valid(Path file) {
        assertThat(file.getFileName())
                .hasToString(ProfileFolder.parse(file).fhirType() + "-"
                        + ProfileFolder.parse(file).getIdElement().getIdPart() + ".json");
        assertThat(ProfileValidator.errors(ProfileFolder.text(file))).isEmpty();
    }

    @Test
    @DisplayName("every profile has an example")
    void everyProfile() {
        List<String> claimed = files().stream()
                .flatMap(file -> ProfileFolder.parse(file).getMeta().getProfile().stream())
                .map(CanonicalType::getValue)
                .toList();
        List<String> published = ProfileFolder.artefacts().stream()
                .map(ProfileFolder::parse)
                .filter(StructureDefinition.class::isInstance)
                .map(profile -> ((StructureDefinition) profile).getUrl())
                .toList();
        assertThat(claimed).containsAll(published);
        assertThat(published).containsAll(claimed);
    }

    @Test
    @DisplayName("Parameters hold what the OperationDefinition names, in its types")
    void parameters() {
        OperationDefinition operation = (OperationDefinition)
                ProfileFolder.parse(ProfileFolder.FOLDER.resolve("OperationDefinition-crs-grade.json"));
        Map<String, String> types = operation.getParameter().stream()
                .collect(Collectors.toMap(
                        OperationDefinitionParameterComponent::getName,
                        OperationDefinitionParameterComponent::getType));
        List<ParametersParameterComponent> given = files().stream()
                .map(ProfileFolder::parse)
                .filter(Parameters.class::isInstance)
                .flatMap(resource -> ((Parameters) resource).getParameter().stream())
                .toList();
        assertThat(given)
                .extracting(ParametersParameterComponent::getName)
                .containsOnlyOnceElementsOf(List.of("chart", "patient", "asOf", "scale"))
                .containsAll(types.keySet());
        assertThat(given)
                .allSatisfy(parameter -> assertThat(type(parameter)).isEqualTo(types.get(parameter.getName())));
    }

    private static String type(ParametersParameterComponent parameter) {
        Resource resource = parameter.getResource();
        return resource == null ? parameter.getValue().fhirType() : resource.fhirType();
    }
}
