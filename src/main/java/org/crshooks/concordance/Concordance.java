package org.crshooks.concordance;

import java.util.List;

/**
 * What the comparison found.
 *
 * @param charted computed against charted, scales without any charted grade included; in the order of the episodes' scales
 * @param between every pair of scales
 * @param episodes episodes that began
 * @param allDecided of those, episodes in which every scale has one grade
 * @param allAgree of those, episodes in which it is the same grade under every scale
 * @param grades where the charted grades went
 */
public record Concordance(
        List<ScaleConcordance> charted,
        List<PairConcordance> between,
        long episodes,
        long allDecided,
        long allAgree,
        ChartedCount grades) {

    public Concordance {
        charted = List.copyOf(charted);
        between = List.copyOf(between);
    }
}
