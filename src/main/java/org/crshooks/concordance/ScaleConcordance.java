package org.crshooks.concordance;

import org.crshooks.concordance.statistics.Agreement;

/**
 * Computed against charted maxima under one scale.
 *
 * @param scale id
 * @param decided over pairs whose computed maximum is one grade (floor = ceiling); rows computed, columns charted
 * @param compatible pairs whose charted grade lies inside an undecided range: neither agreement nor disagreement
 * @param outside pairs whose charted grade lies outside an undecided range: a disagreement, whichever grade is true
 * @param withoutCharted episodes that began and have no charted grade
 * @param withoutEpisode charted grades that belong to no episode and to no therapy
 */
public record ScaleConcordance(
        String scale, Agreement decided, long compatible, long outside, long withoutCharted, long withoutEpisode) {

    /** Every pair, decided or not. */
    public long pairs() {
        return decided.n() + compatible + outside;
    }

    /** Pairs that certainly disagree. */
    public long disagreements() {
        return decided.n() - decided.exact() + outside;
    }
}
