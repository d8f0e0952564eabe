package org.crshooks.replay.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.crshooks.observation.Software;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.patient.IgnoredCount;
import org.crshooks.replay.patient.ReplaySetup;
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
     * @param run of the patients that were graded
     * @return what the summary says
     */
    public Summary write(Results results, ScanReport scan, ReplaySetup setup, String rules, Pace run)
            throws IOException {
        Files.deleteIfExists(folder.path().resolve(SUMMARY));
        Totals totals = new Writing(folder).write(results, scan);
        Map<String, Long> ignored = new TreeMap<>();
        for (IgnoredCount row : totals.ignored()) {
            ignored.merge(row.reason(), row.count(), Long::sum);
        }
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

    /** How fast the replay was. */
    public interface Pace {
        Summary.Run over(long patients);
    }
}
