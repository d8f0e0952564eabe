package org.crshooks.concordance.statistics;

import java.util.stream.IntStream;

/** How often one source gave grade i where another gave grade j, for grades 0 to 5. Grows as pairs are added. */
public final class Confusion {

    /** The highest grade of every scale: death. */
    public static final int HIGHEST = 5;

    private final long[][] counts = new long[HIGHEST + 1][HIGHEST + 1];

    /** The numbers of grades, 0 to 5. */
    public static IntStream grades() {
        return IntStream.rangeClosed(0, HIGHEST);
    }

    /** Whether the number is a grade. */
    public static boolean isGrade(int number) {
        return number >= 0 && number <= HIGHEST;
    }

    public void add(int row, int column) {
        counts[row][column]++;
    }

    public long count(int row, int column) {
        return counts[row][column];
    }

    public long row(int row) {
        return grades().mapToLong(column -> counts[row][column]).sum();
    }

    public long column(int column) {
        return grades().mapToLong(row -> counts[row][column]).sum();
    }

    public long total() {
        return grades().mapToLong(this::row).sum();
    }

    /** Pairs whose grades are at most {@code steps} apart. */
    public long within(int steps) {
        return grades().mapToLong(row -> grades().filter(column -> Math.abs(row - column) <= steps)
                        .mapToLong(column -> counts[row][column])
                        .sum())
                .sum();
    }
}
