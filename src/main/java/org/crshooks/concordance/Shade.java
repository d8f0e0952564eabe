package org.crshooks.concordance;

/** Six steps from pale to full; the number is always printed too. */
final class Shade {

    private static final double[] OF_ALL = {0, 0.05, 0.15, 0.3, 0.5};
    private static final double[] OF_AGREEMENT = {0.5, 0.6, 0.7, 0.8, 0.9};

    private Shade() {}

    /** The style class of a cell that holds {@code part} of {@code whole} pairs: pale where it is empty. */
    static String ofAll(long part, long whole) {
        double share = whole == 0 ? 0 : (double) part / whole;
        int step = 0;
        while (step < OF_ALL.length && share > OF_ALL[step]) {
            step++;
        }
        return "s" + step;
    }

    /** The style class of an agreement: pale below one half. */
    static String ofAgreement(long part, long whole) {
        double share = whole == 0 ? 0 : (double) part / whole;
        int step = 0;
        while (step < OF_AGREEMENT.length && share >= OF_AGREEMENT[step]) {
            step++;
        }
        return "s" + step;
    }
}
