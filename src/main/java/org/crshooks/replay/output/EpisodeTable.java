package org.crshooks.replay.output;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.grading.scale.Scales;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.replay.result.ScaleRecord;
import org.crshooks.replay.result.TreatmentRecord;

/** The columns of {@code episodes}, and the row of an episode. */
final class EpisodeTable {

    private static final int GRADES = 6;

    private EpisodeTable() {}

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("patient"),
                Column.integer("episode"),
                Column.text("therapy"),
                Column.text("product"),
                Column.time("therapy_at"),
                Column.text("primary_scale"),
                Column.time("onset"),
                Column.time("end"),
                Column.count("minutes_to_onset"),
                Column.count("minutes_of_episode")));
        Scales.all().forEach(scale -> addScale(scale.id().replace('-', '_'), columns));
        columns.addAll(List.of(
                Column.integer("tocilizumab_doses"),
                Column.time("first_tocilizumab"),
                Column.time("first_steroid"),
                Column.time("first_vasopressor"),
                Column.time("first_support"),
                Column.text("unknown"),
                Column.text("why_en"),
                Column.text("why_zh")));
        return columns;
    }

    private static void addScale(String id, List<Column> columns) {
        columns.add(Column.integer(id + "_floor"));
        columns.add(Column.integer(id + "_ceiling"));
        columns.add(Column.integer(id + "_possible"));
        columns.add(Column.time(id + "_at"));
        for (int grade = 0; grade < GRADES; grade++) {
            columns.add(Column.count(id + "_minutes_" + grade));
        }
    }

    static List<Object> row(EpisodeRecord episode) {
        List<Object> row = new ArrayList<>();
        row.add(episode.patient());
        row.add(episode.number());
        row.add(episode.therapy());
        row.add(episode.product());
        row.add(episode.therapyAt());
        row.add(episode.primaryScale());
        row.add(episode.onset());
        row.add(episode.end());
        row.add(minutes(episode.therapyAt(), episode.onset()));
        row.add(minutes(episode.onset(), episode.end()));
        for (ScaleRecord scale : episode.scales()) {
            row.add(scale.floor());
            row.add(scale.ceiling());
            row.add(scale.possible());
            row.add(scale.at());
            scale.inGrade().stream().map(Duration::toMinutes).forEach(row::add);
        }
        TreatmentRecord treatment = episode.treatment();
        row.add(treatment.tocilizumabDoses());
        row.add(treatment.firstTocilizumab());
        row.add(treatment.firstSteroid());
        row.add(treatment.firstVasopressor());
        row.add(treatment.firstSupport());
        row.add(String.join(" ", episode.unknown()));
        ScaleRecord primary = episode.scales().stream()
                .filter(scale -> scale.scale().equals(episode.primaryScale()))
                .findFirst()
                .orElseThrow();
        row.add(primary.whyEn());
        row.add(primary.whyZh());
        return row;
    }

    /** Whole minutes, rounded down; null where one of both is not known. */
    private static Long minutes(Instant from, Instant to) {
        return from == null || to == null ? null : Duration.between(from, to).toMinutes();
    }
}
