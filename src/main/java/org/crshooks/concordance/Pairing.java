package org.crshooks.concordance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crshooks.replay.result.ChartedGrade;
import org.crshooks.replay.result.EpisodeRecord;

/**
 * The charted grades of one patient, each where it belongs.
 *
 * @param pairs one for each episode and scale with a charted grade: the highest counts
 * @param lower how many were not the highest of their episode and scale
 * @param alone those of no episode and no therapy
 */
record Pairing(List<Pair> pairs, int lower, List<ChartedGrade> alone) {

    /** The highest; of equal ones the earliest, one without a time last; then by source, whatever the order of reading. */
    private static final Comparator<ChartedGrade> COUNTS_FIRST = Comparator.comparingInt(ChartedGrade::grade)
            .reversed()
            .thenComparing(ChartedGrade::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(ChartedGrade::source, Comparator.nullsLast(Comparator.<String>naturalOrder()));

    /**
     * @param episodes of one patient, the earliest first; may be empty
     * @param charted of the same patient, grades 0 to 5 of scales that were graded
     */
    static Pairing of(List<EpisodeRecord> episodes, List<ChartedGrade> charted) {
        Belonging belonging = new Belonging(episodes);
        Map<Integer, Map<String, ChartedGrade>> highest = new TreeMap<>();
        List<ChartedGrade> alone = new ArrayList<>();
        int compared = 0;
        for (ChartedGrade grade : charted.stream().sorted(COUNTS_FIRST).toList()) {
            Optional<EpisodeRecord> episode = belonging.of(grade);
            if (episode.isEmpty()) {
                alone.add(grade);
            } else {
                // By position: two records may be equal in everything that is compared.
                highest.computeIfAbsent(episodes.indexOf(episode.get()), place -> new TreeMap<>())
                        .putIfAbsent(grade.scale(), grade);
                compared++;
            }
        }
        List<Pair> pairs = new ArrayList<>();
        highest.forEach((place, scales) -> {
            EpisodeRecord episode = episodes.get(place);
            episode.scales().stream()
                    .filter(computed -> scales.containsKey(computed.scale()))
                    .forEach(computed -> pairs.add(new Pair(episode, computed, scales.get(computed.scale()))));
        });
        return new Pairing(pairs, compared - pairs.size(), alone);
    }
}
