package org.crshooks.concordance;

/**
 * Where the charted grades went: every one that was read is in exactly one of the other numbers.
 *
 * @param read all of them
 * @param compared each the grade of one episode and scale
 * @param lower not the highest of their episode and scale
 * @param withoutEpisode grade 1 or more, of no episode and no therapy
 * @param noneWithoutEpisode grade 0, of no episode and no therapy: nothing was missed
 * @param notUsable of a scale that was not graded, or a number that is no grade
 */
public record ChartedCount(
        long read, long compared, long lower, long withoutEpisode, long noneWithoutEpisode, long notUsable) {}
