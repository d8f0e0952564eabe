package org.crshooks.concordance;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.concordance.statistics.Agreement;
import org.crshooks.concordance.statistics.Confusion;
import org.crshooks.replay.result.ScaleRecord;

/** Counts the maxima of each scale against those of each other one. */
final class BetweenTally {

    private final List<Two> pairs = new ArrayList<>();
    private long allDecided;
    private long allAgree;

    /** @param scales of one episode that began; the same scales in the same order each time */
    void add(List<ScaleRecord> scales) {
        if (pairs.isEmpty()) {
            begin(scales);
        }
        int place = 0;
        for (int one = 0; one < scales.size(); one++) {
            for (int other = one + 1; other < scales.size(); other++) {
                pairs.get(place++).add(scales.get(one), scales.get(other));
            }
        }
        if (scales.stream().allMatch(BetweenTally::isDecided)) {
            allDecided++;
            allAgree += scales.stream().mapToInt(ScaleRecord::floor).distinct().count() == 1 ? 1 : 0;
        }
    }

    private void begin(List<ScaleRecord> scales) {
        for (int one = 0; one < scales.size(); one++) {
            for (ScaleRecord other : scales.subList(one + 1, scales.size())) {
                pairs.add(new Two(scales.get(one).scale(), other.scale()));
            }
        }
    }

    List<PairConcordance> result() {
        return pairs.stream().map(Two::result).toList();
    }

    long allDecided() {
        return allDecided;
    }

    long allAgree() {
        return allAgree;
    }

    static boolean isDecided(ScaleRecord scale) {
        return scale.floor() == scale.ceiling();
    }

    private static final class Two {
        private final String one;
        private final String other;
        private final Confusion decided = new Confusion();
        private long undecided;

        Two(String one, String other) {
            this.one = one;
            this.other = other;
        }

        void add(ScaleRecord first, ScaleRecord second) {
            if (isDecided(first) && isDecided(second)) {
                decided.add(first.floor(), second.floor());
            } else {
                undecided++;
            }
        }

        PairConcordance result() {
            return new PairConcordance(one, other, Agreement.of(decided), undecided);
        }
    }
}
