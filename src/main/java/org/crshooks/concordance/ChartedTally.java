package org.crshooks.concordance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crshooks.concordance.statistics.Agreement;
import org.crshooks.concordance.statistics.Confusion;
import org.crshooks.replay.result.ChartedGrade;

/** Counts computed against charted grades, scale by scale. */
final class ChartedTally {

    private final Map<String, OfScale> scales = new LinkedHashMap<>();
    private long read;
    private long usable;
    private long compared;
    private long lower;
    private long withoutEpisode;
    private long noneWithoutEpisode;

    ChartedTally(Set<String> scales) {
        scales.forEach(scale -> this.scales.put(scale, new OfScale()));
    }

    static boolean isUsable(ChartedGrade grade, Set<String> scales) {
        return scales.contains(grade.scale()) && Confusion.isGrade(grade.grade());
    }

    /** Counts what was read; the grades themselves are compared part by part. */
    void read(Iterable<ChartedGrade> charted) {
        for (ChartedGrade grade : charted) {
            read++;
            usable += isUsable(grade, scales.keySet()) ? 1 : 0;
        }
    }

    long usable() {
        return usable;
    }

    void add(Pairing pairing) {
        pairing.pairs().forEach(this::add);
        lower += pairing.lower();
        pairing.alone().forEach(this::addAlone);
    }

    private void add(Pair pair) {
        compared++;
        OfScale scale = scales.get(pair.charted().scale());
        if (pair.decided()) {
            scale.decided.add(pair.computed().floor(), pair.charted().grade());
        } else if (pair.disagrees()) {
            scale.outside++;
        } else {
            scale.compatible++;
        }
        if (pair.episode().onset() != null) {
            scale.chartedEpisodes++;
        }
    }

    private void addAlone(ChartedGrade grade) {
        if (grade.grade() == 0) {
            noneWithoutEpisode++;
        } else {
            withoutEpisode++;
            scales.get(grade.scale()).withoutEpisode++;
        }
    }

    /** @param episodes episodes that began */
    List<ScaleConcordance> result(long episodes) {
        return scales.entrySet().stream()
                .map(e -> e.getValue().result(e.getKey(), episodes))
                .toList();
    }

    ChartedCount count() {
        return new ChartedCount(read, compared, lower, withoutEpisode, noneWithoutEpisode, read - usable);
    }

    private static final class OfScale {
        private final Confusion decided = new Confusion();
        private long compatible;
        private long outside;
        private long chartedEpisodes;
        private long withoutEpisode;

        ScaleConcordance result(String scale, long episodes) {
            return new ScaleConcordance(
                    scale, Agreement.of(decided), compatible, outside, episodes - chartedEpisodes, withoutEpisode);
        }
    }
}
