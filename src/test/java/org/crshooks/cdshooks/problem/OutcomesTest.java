package org.crshooks.cdshooks.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomesTest {

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsSaidInBothLanguages(Problem problem) {
        String english = new String(Outcomes.write(problem, "a.b", Locale.ENGLISH), StandardCharsets.UTF_8);
        String chinese = new String(Outcomes.write(problem, "a.b", Locale.SIMPLIFIED_CHINESE), StandardCharsets.UTF_8);
        assertThat(english)
                .contains("\"expression\":[\"a.b\"]")
                .doesNotContain("{0}")
                .matches("\\p{ASCII}*");
        assertThat(chinese).doesNotContain("{0}").containsPattern("\\p{IsHan}");
    }
}
