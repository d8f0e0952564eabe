package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.crshooks.profile.ProfileValidator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a replay writes as FHIR is what a stranger's validator accepts. */
class ReplayedGradesTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("each line of grades.ndjson is valid against the profile that it claims")
    void valid() {
        Path cohort = Cohort.generate(folder.resolve("cohort"), 3, "--noise", "hard", "--seed", "3");
        assertThat(Cohort.replay(cohort, folder.resolve("out")).status()).isZero();

        List<String> grades = Cohort.lines(folder.resolve("out").resolve("grades.ndjson"));

        assertThat(grades)
                .hasSizeGreaterThan(10)
                .allSatisfy(grade -> assertThat(grade).contains("StructureDefinition/crs-grade\""))
                .allSatisfy(grade -> assertThat(ProfileValidator.errors(grade)).isEmpty());
    }
}
