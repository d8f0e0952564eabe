package org.crshooks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The counter-examples are refused for the reason that their README states, and for no other. */
class CounterExamplesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(.+)\\]\\(\\1\\.json\\) \\| (.+) \\| (.+) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    record CounterExample(String name, List<String> broken) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<CounterExample> stated() {
        String readme = ProfileFolder.text(ProfileFolder.COUNTER_EXAMPLES.resolve("README.md"));
        return ROW.matcher(readme).results().map(CounterExamplesTest::row).toList();
    }

    private static CounterExample row(MatchResult row) {
        List<String> broken =
                QUOTED.matcher(row.group(2)).results().map(q -> q.group(1)).toList();
        return new CounterExample(row.group(1), broken);
    }

    @ParameterizedTest
    @MethodSource("stated")
    @DisplayName("it is invalid for the stated reason")
    void invalid(CounterExample example) {
        Path file = ProfileFolder.COUNTER_EXAMPLES.resolve(example.name() + ".json");
        ProfileFolder.parse(file);
        List<String> errors = ProfileValidator.errors(ProfileFolder.text(file));
        assertThat(errors).isNotEmpty();
        assertThat(example.broken())
                .isNotEmpty()
                .allSatisfy(broken -> assertThat(errors).anyMatch(error -> error.contains(broken)));
        assertThat(errors).allSatisfy(error -> assertThat(example.broken()).anyMatch(error::contains));
    }

    @Test
    @DisplayName("each file has its reason")
    void listed() {
        assertThat(stated())
                .extracting(example -> example.name() + ".json")
                .containsExactlyInAnyOrderElementsOf(ProfileFolder.resources(ProfileFolder.COUNTER_EXAMPLES).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }
}
