package org.crshooks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The replay of a generated cohort gives its known truth. A small cohort in every build; a larger one by
 * {@code -Dcrs.replay.patients=5000}.
 */
class KnownCohortTest {

    /** Its rows ask for the course (C4): hiding a value may end the episode sooner, and is no promise of this scale. */
    private static final String BY_COURSE = "ctcae-v4";

    private static final int PATIENTS = Integer.getInteger("crs.replay.patients", 30);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "usual", "hard"})
    void completeChartsGetTheirTruthAndOthersNeverContradictIt(String noise) {
        Path cohort = Cohort.generate(folder.resolve("cohort"), PATIENTS, "--noise", noise, "--seed", "11");
        Path out = folder.resolve("out");
        assertThat(Cohort.replay(cohort, out).status()).isZero();
        Map<String, List<Map<String, String>>> episodes = Cohort.rows(out.resolve("episodes.csv")).stream()
                .collect(Collectors.groupingBy(row -> row.get("patient")));
        List<Map<String, String>> truth = Cohort.rows(cohort.resolve("truth.csv"));
        assertThat(truth).hasSize(7 * PATIENTS);
        List<String> differences = new ArrayList<>();
        for (Map<String, String> row : truth) {
            Replayed replayed = Replayed.of(episodes.get(row.get("patient")), row.get("scale"));
            if (!replayed.agrees(row)) {
                differences.add(row + " but " + replayed);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** The replay of all episodes of a patient, as truth.csv states it: to the minute. */
    private record Replayed(String onset, String end, int floor, String at, int possible) {

        static Replayed of(List<Map<String, String>> episodes, String scale) {
            String column = scale.replace('-', '_');
            List<Map<String, String>> begun =
                    episodes.stream().filter(row -> !row.get("onset").isEmpty()).toList();
            int floor = episodes.stream()
                    .mapToInt(row -> Integer.parseInt(row.get(column + "_floor")))
                    .max()
                    .orElse(0);
            return new Replayed(
                    begun.stream()
                            .map(row -> minute(row.get("onset")))
                            .min(Comparator.naturalOrder())
                            .orElse(""),
                    begun.stream().anyMatch(row -> row.get("end").isEmpty())
                            ? ""
                            : begun.stream()
                                    .map(row -> minute(row.get("end")))
                                    .max(Comparator.naturalOrder())
                                    .orElse(""),
                    floor,
                    floor == 0
                            ? ""
                            : episodes.stream()
                                    .filter(row -> row.get(column + "_floor").equals(Integer.toString(floor)))
                                    .map(row -> minute(row.get(column + "_at")))
                                    .min(Comparator.naturalOrder())
                                    .orElseThrow(),
                    episodes.stream()
                            .mapToInt(row -> Integer.parseInt(row.get(column + "_possible")))
                            .max()
                            .orElse(0));
        }

        boolean agrees(Map<String, String> truth) {
            int grade = Integer.parseInt(truth.get("max_grade"));
            boolean complete = truth.get("complete").equals("true");
            return complete
                    ? onset.equals(minute(truth.get("onset")))
                            && end.equals(minute(truth.get("end")))
                            && floor == grade
                            && at.equals(minute(truth.get("max_at")))
                    : truth.get("scale").equals(BY_COURSE) || floor <= grade && grade <= possible;
        }

        private static String minute(String instant) {
            return instant.isEmpty() ? "" : instant.substring(0, "2026-01-05T08:00".length());
        }
    }
}
