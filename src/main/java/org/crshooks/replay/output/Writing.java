package org.crshooks.replay.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.patient.PatientResult;
import org.crshooks.replay.patient.StepRow;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/** Writes the results of all patients, in order of their ids, into the files that people read. */
final class Writing {

    private static final List<Column> STEPS = List.of(
            Column.text("patient"),
            Column.time("at"),
            Column.text("scale"),
            Column.integer("floor"),
            Column.integer("ceiling"));
    private static final List<Column> CHARTED = List.of(
            Column.text("patient"),
            Column.text("scale"),
            Column.integer("grade"),
            Column.time("at"),
            Column.text("source"));
    private static final List<Column> IGNORED =
            List.of(Column.text("reason"), Column.text("type"), Column.count("count"));
    private static final List<Column> FAULTS =
            List.of(Column.text("file"), Column.count("line"), Column.text("reason"));

    private final OutFolder folder;

    Writing(OutFolder folder) {
        this.folder = folder;
    }

    Totals write(Iterable<PatientResult> results, ScanReport scan) throws IOException {
        Totals totals = new Totals(scan);
        try (Table episodes = new Table(folder, "episodes", EpisodeTable.columns());
                Table steps = new Table(folder, "steps", STEPS);
                CsvFile charted = new CsvFile(folder.unfinished("charted.csv"), CHARTED);
                BufferedWriter grades =
                        Files.newBufferedWriter(folder.unfinished("grades.ndjson"), StandardCharsets.UTF_8)) {
            for (PatientResult result : results) {
                totals.add(result);
                for (EpisodeRecord episode : result.episodes()) {
                    episodes.write(EpisodeTable.row(episode));
                }
                for (StepRow step : result.steps()) {
                    steps.write(List.of(result.patient(), step.at(), step.scale(), step.floor(), step.ceiling()));
                }
                for (String grade : result.grades()) {
                    grades.write(grade);
                    grades.write('\n');
                }
                for (ChartedGrade grade : result.charted()) {
                    charted.write(row(grade));
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

    private static List<Object> row(ChartedGrade grade) {
        return Arrays.asList(grade.patient(), grade.scale(), grade.grade(), grade.at(), grade.source());
    }

    private void ignored(Totals totals) throws IOException {
        try (CsvFile csv = new CsvFile(folder.unfinished("ignored.csv"), IGNORED)) {
            for (var row : totals.ignored()) {
                csv.write(List.of(row.reason(), row.type(), row.count()));
            }
        }
        folder.finish("ignored.csv");
    }

    private void faults(ScanReport scan) throws IOException {
        try (CsvFile csv = new CsvFile(folder.unfinished("faults.csv"), FAULTS)) {
            for (ScanReport.FileReport file : scan.files()) {
                for (ScanReport.Named fault : file.named()) {
                    csv.write(List.of(file.name(), fault.line(), fault.fault()));
                }
            }
        }
        folder.finish("faults.csv");
    }
}
