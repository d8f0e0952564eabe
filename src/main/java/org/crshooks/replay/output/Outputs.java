package org.crshooks.replay.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.concordance.ConcordanceReport;
import org.crshooks.concordance.RunFacts;
import org.crshooks.observation.Software;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.patient.IgnoredCount;
import org.crshooks.replay.patient.PatientResult;
import org.crshooks.replay.patient.ReplaySetup;
import org.crshooks.replay.result.ChartedGrade;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything that a replay gives; last of all the summary, which stands for a finished one. */
public final class Outputs {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String SUMMARY = "summary.json";

    private final OutFolder folder;

    public Outputs(OutFolder folder) {
        this.folder = folder;
    }

    /**
     * @param given grades to compare with beside those that the charts state; every reading gives the same
     * @param run of the patients that were graded
     * @return what the summary says
     */
    public Summary write(
            Results results, ScanReport scan, ReplaySetup setup, String rules, Iterable<ChartedGrade> given, Pace run)
            throws IOException {
        Files.deleteIfExists(folder.path().resolve(SUMMARY));
        Totals totals = new Writing(folder).write(results, scan);
        Map<String, Long> ignored = new TreeMap<>();
        for (IgnoredCount row : totals.ignored()) {
            ignored.merge(row.reason(), row.count(), Long::sum);
        }
        new ConcordanceReport(ZoneId.of(setup.zone()))
                .write(
                        folder.path(),
                        new Flat<>(results, PatientResult::episodes),
                        new Both<>(new Flat<>(results, PatientResult::charted), given),
                        facts(totals, scan, ignored, rules, setup));
        Summary summary = new Summary(
                Software.NAME + " " + Software.VERSION,
                rules,
                setup.scale(),
                setup.zone(),
                setup.asOf(),
                totals.outcomes(),
                totals.therapies(),
                totals.episodes(),
                totals.hidden(),
                totals.charted(),
                ignored,
                scan.files(),
                run.over(totals.patients()));
        Files.writeString(folder.unfinished(SUMMARY), JSON.writeValueAsString(summary), StandardCharsets.UTF_8);
        folder.finish(SUMMARY);
        return summary;
    }

    private static RunFacts facts(
            Totals totals, ScanReport scan, Map<String, Long> ignored, String rules, ReplaySetup setup) {
        return new RunFacts(
                totals.patients(),
                totals.episodes(),
                scan.files().size(),
                ignored,
                rules,
                setup.asOf() == null ? null : setup.asOf().toString());
    }

    /** How fast the replay was. */
    public interface Pace {
        Summary.Run over(long patients);
    }
}
