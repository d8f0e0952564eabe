package org.crshooks.replay.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.crshooks.replay.input.ScanReport.FileReport;

/**
 * What {@code summary.json} says.
 *
 * @param rules version of the program, with a digest of the site's terminology where there is one
 * @param scale the scale asked for; null for the usual choice
 * @param asOf the moment asked for; null where every chart was read to its end
 * @param patients by outcome
 * @param therapies records of episodes by kind of therapy, those without an episode included
 * @param episodes that began
 * @param hidden therapies that were never the likeliest cause
 * @param charted grades found in charts
 * @param ignored by reason
 * @param run the only part that differs from run to run
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Summary(
        String software,
        String rules,
        String scale,
        String timeZone,
        Instant asOf,
        Map<String, Long> patients,
        Map<String, Long> therapies,
        long episodes,
        long hidden,
        long charted,
        Map<String, Long> ignored,
        List<FileReport> files,
        Run run) {

    /**
     * How long it took.
     *
     * @param seconds of this process, whatever an earlier one had done
     */
    public record Run(int threads, boolean resumed, long seconds, long patientsPerMinute) {}
}
