package org.crshooks.replay.output;

import java.util.Arrays;
import java.util.List;
import org.crshooks.replay.input.ScanReport;
import org.crshooks.replay.patient.PatientResult;

/** The tables that a replay gives: their columns, and their rows in the same order of cells. */
public final class Tables {

    public static final List<Column> EPISODES = List.copyOf(EpisodeTable.columns());
    public static final List<Column> STEPS = List.of(
            Column.text("patient"),
            Column.time("at"),
            Column.text("scale"),
            Column.integer("floor"),
            Column.integer("ceiling"));
    public static final List<Column> CHARTED = List.of(
            Column.text("patient"),
            Column.text("scale"),
            Column.integer("grade"),
            Column.time("at"),
            Column.text("source"));
    public static final List<Column> IGNORED =
            List.of(Column.text("reason"), Column.text("type"), Column.count("count"));
    public static final List<Column> FAULTS = List.of(Column.text("file"), Column.count("line"), Column.text("reason"));

    private Tables() {}

    public static List<List<Object>> episodes(PatientResult result) {
        return result.episodes().stream().map(EpisodeTable::row).toList();
    }

    public static List<List<Object>> steps(PatientResult result) {
        return result.steps().stream()
                .map(step -> List.<Object>of(result.patient(), step.at(), step.scale(), step.floor(), step.ceiling()))
                .toList();
    }

    public static List<List<Object>> charted(PatientResult result) {
        return result.charted().stream()
                .map(grade -> Arrays.<Object>asList(
                        grade.patient(), grade.scale(), grade.grade(), grade.at(), grade.source()))
                .toList();
    }

    public static List<List<Object>> ignored(Totals totals) {
        return totals.ignored().stream()
                .map(row -> List.<Object>of(row.reason(), row.type(), row.count()))
                .toList();
    }

    public static List<List<Object>> faults(ScanReport scan) {
        return scan.files().stream()
                .flatMap(file ->
                        file.named().stream().map(fault -> List.<Object>of(file.name(), fault.line(), fault.fault())))
                .toList();
    }
}
