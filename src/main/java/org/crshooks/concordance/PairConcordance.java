package org.crshooks.concordance;

import org.crshooks.concordance.statistics.Agreement;

/**
 * The maxima of one scale against those of another, over episodes that began.
 *
 * @param one id of the scale in the rows
 * @param other id of the scale in the columns
 * @param decided over episodes in which both maxima are one grade
 * @param undecided episodes in which at least one is a range
 */
public record PairConcordance(String one, String other, Agreement decided, long undecided) {}
