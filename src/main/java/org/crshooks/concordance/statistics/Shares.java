package org.crshooks.concordance.statistics;

/**
 * The sums that weighted kappa is made of.
 *
 * @param observed weighted agreement of the pairs
 * @param expected weighted agreement by chance, from the frequencies of grades alone
 * @param spread the sum in braces of the asymptotic variance
 */
record Shares(double observed, double expected, double spread) {

    static Shares of(Confusion pairs, Weights weights) {
        double n = pairs.total();
        double[] rowWeights = new double[Confusion.HIGHEST + 1];
        double[] columnWeights = new double[Confusion.HIGHEST + 1];
        double observed = 0;
        double expected = 0;
        for (int i = 0; i <= Confusion.HIGHEST; i++) {
            for (int j = 0; j <= Confusion.HIGHEST; j++) {
                double weight = weights.of(i, j);
                double row = pairs.row(i) / n;
                double column = pairs.column(j) / n;
                rowWeights[i] += weight * column;
                columnWeights[j] += weight * row;
                observed += weight * pairs.count(i, j) / n;
                expected += weight * row * column;
            }
        }
        double sum = 0;
        for (int i = 0; i <= Confusion.HIGHEST; i++) {
            for (int j = 0; j <= Confusion.HIGHEST; j++) {
                double term = weights.of(i, j) * (1 - expected) - (rowWeights[i] + columnWeights[j]) * (1 - observed);
                sum += pairs.count(i, j) / n * term * term;
            }
        }
        double centre = observed * expected - 2 * expected + observed;
        return new Shares(observed, expected, Math.max(0, sum - centre * centre));
    }
}
