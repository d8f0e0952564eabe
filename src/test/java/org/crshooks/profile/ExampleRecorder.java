package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Writes the examples of written grades: {@code ./mvnw -q test -Dtest=ExampleRecorder -Dcrs.record-examples=true}. */
@EnabledIfSystemProperty(named = "crs.record-examples", matches = "true")
class ExampleRecorder {

    @Test
    void record() throws IOException {
        for (Map.Entry<String, String> example : WrittenExamples.all().entrySet()) {
            Path file = Files.writeString(ProfileFolder.EXAMPLES.resolve(example.getKey()), example.getValue());
            assertThat(file).isNotEmptyFile();
        }
    }
}
