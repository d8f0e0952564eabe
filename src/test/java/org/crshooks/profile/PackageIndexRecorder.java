package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes the index of the FHIR package: {@code ./mvnw -q test -Dtest=PackageIndexRecorder -Dcrs.record-index=true}. */
@EnabledIfSystemProperty(named = "crs.record-index", matches = "true")
class PackageIndexRecorder {

    @Test
    void record() throws IOException {
        for (Path folder : PackageTest.folders()) {
            Path index = Files.writeString(
                    folder.resolve(PackageIndex.FILE), PackageIndex.of(folder).strip() + "\n");
            assertThat(index).isNotEmptyFile();
        }
    }
}
