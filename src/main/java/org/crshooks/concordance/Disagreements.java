package org.crshooks.concordance;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;
import org.crshooks.text.Csv;

/** Writes every disagreement to {@code disagreements.csv} as it is found, and keeps the worst for the report. */
final class Disagreements implements Closeable {

    static final String FILE = "disagreements.csv";

    /** As many as a person reads through. */
    static final int SHOWN = 100;

    private static final Comparator<Pair> WORST_FIRST = Comparator.comparingInt((Pair p) -> Math.abs(p.difference()))
            .reversed()
            .thenComparing(p -> p.episode().patient())
            .thenComparing(p -> p.episode().onset(), Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(p -> p.episode().therapyAt(), Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(p -> p.episode().number())
            .thenComparing(p -> p.computed().scale());

    private final TreeSet<Pair> worst = new TreeSet<>(WORST_FIRST);
    private final BufferedWriter file;
    private long count;

    Disagreements(Path folder) throws IOException {
        file = Files.newBufferedWriter(folder.resolve(FILE));
        file.write(Csv.line(
                "kind",
                "patient",
                "therapy_at",
                "episode",
                "onset",
                "end",
                "scale",
                "charted_grade",
                "charted_at",
                "charted_source",
                "computed_floor",
                "computed_ceiling",
                "computed_at",
                "direction",
                "difference",
                "why_en",
                "why_zh"));
    }

    void add(Pairing pairing) throws IOException {
        for (Pair pair : pairing.pairs()) {
            if (pair.disagrees()) {
                add(pair);
            }
        }
        for (ChartedGrade grade : pairing.alone()) {
            if (grade.grade() > 0) {
                addAlone(grade);
            }
        }
    }

    private void add(Pair pair) throws IOException {
        EpisodeRecord episode = pair.episode();
        count++;
        worst.add(pair);
        if (worst.size() > SHOWN) {
            worst.pollLast();
        }
        file.write(Csv.line(
                pair.decided() ? "disagreement" : "outside-range",
                episode.patient(),
                episode.therapyAt(),
                episode.number(),
                episode.onset(),
                episode.end(),
                pair.computed().scale(),
                pair.charted().grade(),
                pair.charted().at(),
                pair.charted().source(),
                pair.computed().floor(),
                pair.computed().ceiling(),
                pair.computed().at(),
                pair.difference() > 0 ? "charted-higher" : "charted-lower",
                Math.abs(pair.difference()),
                pair.computed().whyEn(),
                pair.computed().whyZh()));
    }

    private void addAlone(ChartedGrade grade) throws IOException {
        file.write(Csv.line(
                "charted-without-episode",
                grade.patient(),
                null,
                null,
                null,
                null,
                grade.scale(),
                grade.grade(),
                grade.at(),
                grade.source(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Of episodes; charted grades without one are not counted here. */
    long count() {
        return count;
    }

    /** The largest difference first, then by patient; at most {@link #SHOWN}. */
    List<Pair> worst() {
        return List.copyOf(worst);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
