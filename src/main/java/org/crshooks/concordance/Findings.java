package org.crshooks.concordance;

import java.util.List;

/**
 * All that the report says.
 *
 * @param worst the first of the list of disagreements
 * @param disagreements how many the whole list holds
 */
record Findings(RunFacts run, Cohort cohort, Concordance concordance, List<Pair> worst, long disagreements) {}
