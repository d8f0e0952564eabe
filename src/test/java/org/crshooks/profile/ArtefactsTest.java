package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.NamingSystem;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every published conformance resource is sound: a stranger's validator takes the folder as it is. */
class ArtefactsTest {

    static List<Path> files() {
        return ProfileFolder.artefacts();
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("it is valid FHIR R4")
    void valid(Path file) {
        assertThat(ProfileValidator.errors(ProfileFolder.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    @DisplayName("it says what it is, of which version, and lies under its own address")
    void described(Path file) {
        MetadataResource resource = (MetadataResource) ProfileFolder.parse(file);
        assertThat(file.getFileName())
                .hasToString(resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json");
        assertThat(resource.getName()).matches("[A-Z][A-Za-z0-9_]*");
        assertThat(resource.hasStatus()).isTrue();
        assertThat(resource.hasDate()).isTrue();
        assertThat(resource.getPublisher()).isNotBlank();
        assertThat(resource.getDescription()).isNotBlank();
        if (!(resource instanceof NamingSystem)) {
            assertThat(resource.getUrl())
                    .isEqualTo(
                            "https://crshooks.org/fhir/%s/%s",
                            resource.fhirType(), resource.getIdElement().getIdPart());
            assertThat(resource.getVersion()).isEqualTo(Pom.version());
            assertThat(resource.getTitle()).isNotBlank();
            assertThat(resource.hasExperimental()).isTrue();
        }
    }

    @Test
    @DisplayName("every profile yields a snapshot that holds its own elements beside those of its base")
    void snapshots() {
        List<StructureDefinition> profiles = files().stream()
                .map(ProfileFolder::parse)
                .filter(StructureDefinition.class::isInstance)
                .map(StructureDefinition.class::cast)
                .toList();
        assertThat(profiles)
                .extracting(profile -> profile.getIdElement().getIdPart())
                .containsExactlyInAnyOrder("crs-grade", "icans-grade", "crs-grade-provenance");
        for (StructureDefinition profile : profiles) {
            List<String> own = ids(profile.getDifferential().getElement());
            List<String> all =
                    ids(ProfileValidator.snapshot(profile.copy()).getSnapshot().getElement());
            assertThat(all).as(profile.getUrl()).containsAll(own).hasSizeGreaterThan(own.size());
        }
    }

    private static List<String> ids(List<ElementDefinition> elements) {
        return elements.stream().map(ElementDefinition::getId).toList();
    }
}
