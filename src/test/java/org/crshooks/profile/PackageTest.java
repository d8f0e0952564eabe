package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes the folder an NPM-style FHIR package. */
class PackageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> folders() {
        return List.of(ProfileFolder.FOLDER, ProfileFolder.EXAMPLES);
    }

    @Test
    @DisplayName("package.json names FHIR 4.0.1, the base of all addresses and the version of this software")
    void manifest() throws IOException {
        JsonNode manifest = JSON.readTree(ProfileFolder.text(ProfileFolder.FOLDER.resolve("package.json")));
        assertThat(manifest.path("name").asText()).matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
        assertThat(manifest.path("version").asText()).isEqualTo(Pom.version());
        assertThat(manifest.path("canonical").asText()).isEqualTo("https://crshooks.org/fhir");
        assertThat(manifest.path("fhirVersions")).singleElement().hasToString("\"4.0.1\"");
        assertThat(manifest.at("/dependencies/hl7.fhir.r4.core").asText()).isEqualTo("4.0.1");
    }

    @Test
    @DisplayName("the software of the CapabilityStatements is this version")
    void software() {
        assertThat(ProfileFolder.artefacts().stream()
                        .map(ProfileFolder::parse)
                        .filter(CapabilityStatement.class::isInstance)
                        .map(statement ->
                                ((CapabilityStatement) statement).getSoftware().getVersion()))
                .isNotEmpty()
                .containsOnly(Pom.version());
    }

    @ParameterizedTest
    @MethodSource("folders")
    @DisplayName(".index.json lists what the folder holds (PackageIndexRecorder writes it)")
    void index(Path folder) throws IOException {
        assertThat(JSON.readTree(ProfileFolder.text(folder.resolve(PackageIndex.FILE))))
                .isEqualTo(JSON.readTree(PackageIndex.of(folder)));
    }
}
