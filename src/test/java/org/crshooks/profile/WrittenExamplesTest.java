package org.crshooks.profile;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written to a record is what is published. */
class WrittenExamplesTest {

    @Test
    @DisplayName("the examples are what the program writes (ExampleRecorder records them)")
    void published() {
        SoftAssertions softly = new SoftAssertions();
        WrittenExamples.all()
                .forEach((file, written) -> softly.assertThat(ProfileFolder.EXAMPLES.resolve(file))
                        .content()
                        .isEqualTo(written));
        softly.assertAll();
    }
}
