package org.crshooks.replay.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.patient.PatientResult;

/** Writes the results of all patients, in order of their ids, into the files that people read. */
final class Writing {

    private final OutFolder folder;

    Writing(OutFolder folder) {
        this.folder = folder;
    }

    Totals write(Iterable<PatientResult> results, ScanReport scan) throws IOException {
        Totals totals = new Totals(scan);
        try (Table episodes = new Table(folder, "episodes", Tables.EPISODES);
                Table steps = new Table(folder, "steps", Tables.STEPS);
                CsvFile charted = new CsvFile(folder.unfinished("charted.csv"), Tables.CHARTED);
                BufferedWriter grades =
                        Files.newBufferedWriter(folder.unfinished("grades.ndjson"), StandardCharsets.UTF_8)) {
            for (PatientResult result : results) {
                totals.add(result);
                for (List<Object> row : Tables.episodes(result)) {
                    episodes.write(row);
                }
                for (List<Object> row : Tables.steps(result)) {
                    steps.write(row);
                }
                for (String grade : result.grades()) {
                    grades.write(grade);
                    grades.write('\n');
                }
                for (List<Object> row : Tables.charted(result)) {
                    charted.write(row);
                }
            }
            episodes.finish();
            steps.finish();
        }
        folder.finish("charted.csv");
        folder.finish("grades.ndjson");
        ignored(totals);
        faults(scan);
        return totals;
    }

    private void ignored(Totals totals) throws IOException {
        try (CsvFile csv = new CsvFile(folder.unfinished("ignored.csv"), Tables.IGNORED)) {
            for (List<Object> row : Tables.ignored(totals)) {
                csv.write(row);
            }
        }
        folder.finish("ignored.csv");
    }

    private void faults(ScanReport scan) throws IOException {
        try (CsvFile csv = new CsvFile(folder.unfinished("faults.csv"), Tables.FAULTS)) {
            for (List<Object> row : Tables.faults(scan)) {
                csv.write(row);
            }
        }
        folder.finish("faults.csv");
    }
}
