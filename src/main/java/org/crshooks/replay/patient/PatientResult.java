package org.crshooks.replay.patient;

import java.io.Serializable;
import java.util.List;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/**
 * What the replay of one patient gave. The same resources in any order give the same result.
 *
 * @param patient logical id
 * @param resources resources that the input holds about the patient
 * @param episodes oldest first
 * @param hidden therapies that were never the likeliest cause (F29) and have no record of their own
 * @param steps oldest first, then in the order of the scales
 * @param grades grade Observations as JSON, oldest first
 * @param ignored in order of type and reason
 * @param charted grades that stand in the chart, oldest first
 */
public record PatientResult(
        String patient,
        Outcome outcome,
        int resources,
        List<EpisodeRecord> episodes,
        int hidden,
        List<StepRow> steps,
        List<String> grades,
        List<IgnoredCount> ignored,
        List<ChartedGrade> charted)
        implements Serializable {

    public PatientResult {
        episodes = List.copyOf(episodes);
        steps = List.copyOf(steps);
        grades = List.copyOf(grades);
        ignored = List.copyOf(ignored);
        charted = List.copyOf(charted);
    }

    /** A patient of whom nothing is graded. */
    static PatientResult without(String patient, Outcome outcome, int resources, List<IgnoredCount> ignored) {
        return new PatientResult(patient, outcome, resources, List.of(), 0, List.of(), List.of(), ignored, List.of());
    }

    /** A patient whose chart is more than can be held. */
    public static PatientResult tooLarge(String patient, int resources) {
        return without(patient, Outcome.TOO_LARGE, resources, List.of());
    }

    /** Says nothing of the patient. */
    @Override
    public String toString() {
        return "PatientResult[***]";
    }
}
