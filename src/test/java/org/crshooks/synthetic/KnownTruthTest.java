package org.crshooks.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service gives the grades that are true of a cohort, which were worked out without it. */
class KnownTruthTest {

    private static final int PATIENTS = Integer.getInteger("crs.synthetic.patients", 60);
    private static final long SEED = Long.getLong("crs.synthetic.seed", 7);

    @ParameterizedTest
    @EnumSource(Noise.class)
    void completeChartsGetExactlyTheirTruthAndOthersAreNotContradicted(Noise noise) {
        assertThat(differences(noise)).isEmpty();
    }

    private static List<String> differences(Noise noise) {
        GenerateOptions options =
                new GenerateOptions(PATIENTS, Path.of("unused"), SEED, 14, Shape.NDJSON, noise, false);
        return IntStream.rangeClosed(1, PATIENTS)
                .parallel()
                .mapToObj(number -> differences(SyntheticPatient.of(options, number)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> differences(SyntheticPatient patient) {
        GradedPatient graded = GradedPatient.of(patient);
        List<Instant> episode = graded.episode();
        List<String> differences = new ArrayList<>();
        for (String line : patient.truth()) {
            String[] cells = line.split(",", -1);
            GradedPatient.Peak peak = graded.peak(cells[1]);
            String found = String.join(
                    ",",
                    cells[0],
                    cells[1],
                    text(episode.get(0)),
                    text(episode.get(1)),
                    String.valueOf(peak.floor()),
                    text(GradedPatient.minute(peak.at())),
                    cells[6]);
            if (cells[6].equals("true") ? !line.equals(found) : isOutside(Integer.parseInt(cells[4]), peak)) {
                differences.add("true " + line + " but found " + found + " to " + peak.ceiling());
            }
        }
        return differences;
    }

    private static boolean isOutside(int grade, GradedPatient.Peak peak) {
        return grade < peak.floor() || grade > peak.ceiling();
    }

    private static String text(Instant at) {
        return at == null ? "" : at.toString();
    }
}
