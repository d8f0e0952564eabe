package org.crshooks.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crshooks.grading.Range;
import org.junit.jupiter.api.Test;

class GradeIdentifierTest {

    private static final Range RANGE = new Range(2, 3);

    @Test
    void isTheSameInEveryProcess() {
        // printf '\0\0\0\2p1\0\0\0\12astct-2019\0\0\0\0012\0\0\0\0013\0\0\0\5first' | sha256sum
        assertThat(GradeIdentifier.of("p1", "astct-2019", RANGE, null))
                .isEqualTo("95a3cb861a7d59901636e0fd076c2023faf49e40cd3fc6c2c7281c2efa17af6e");
    }

    @Test
    void changesWithEachOfItsParts() {
        assertThat(List.of(
                        GradeIdentifier.of("p1", "astct-2019", RANGE, null),
                        GradeIdentifier.of("p2", "astct-2019", RANGE, null),
                        GradeIdentifier.of("p1", "ctcae-v5", RANGE, null),
                        GradeIdentifier.of("p1", "astct-2019", new Range(3, 3), null),
                        GradeIdentifier.of("p1", "astct-2019", new Range(2, 2), null),
                        GradeIdentifier.of("p1", "astct-2019", RANGE, "a"),
                        GradeIdentifier.of("p1a", "stct-2019", RANGE, null)))
                .doesNotHaveDuplicates();
    }
}
