package org.crshooks.concordance;

import java.util.List;

/**
 * What the comparison found.
 *
 * @param charted computed against charted, in the order of the publication list; scales without any charted grade included
 * @param between every pair of scales
 * @param episodes episodes that began
 * @param allDecided of those, episodes in which every scale has one grade
 * @param allAgree of those, episodes in which it is the same grade under every scale
 * @param notUsable charted grades that name a scale that was not graded, or a number that is no grade
 */
public record Concordance(
        List<ScaleConcordance> charted,
        List<PairConcordance> between,
        long episodes,
        long allDecided,
        long allAgree,
        long notUsable) {

    public Concordance {
        charted = List.copyOf(charted);
        between = List.copyOf(between);
    }
}
