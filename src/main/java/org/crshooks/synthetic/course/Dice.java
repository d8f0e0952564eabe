package org.crshooks.synthetic.course;

import java.util.List;

/**
 * Chance that is the same on every machine: SplitMix64 and whole numbers only, so that no library and no rounding of
 * fractions can change a cohort. Not for secrets.
 */
public final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** @param path what the dice are for: each path has throws of its own, whatever other paths use up */
    public static Dice of(long seed, long... path) {
        long state = mix(seed + GAMMA);
        for (long step : path) {
            state = mix(state + GAMMA * (step + 1));
        }
        return new Dice(state);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    /** Uniform, both ends included. */
    public int between(int least, int most) {
        return least + (int) Long.remainderUnsigned(next(), (long) most - least + 1);
    }

    /** Triangular with its peak in the middle, both ends included: the mean of two throws. */
    public int around(int least, int most) {
        return (between(least, most) + between(least, most)) / 2;
    }

    /** The lesser of two throws: small values are likelier. */
    public int mostlyLow(int least, int most) {
        return Math.min(between(least, most), between(least, most));
    }

    public boolean chance(int percent) {
        return between(1, 100) <= percent;
    }

    public <T> T pick(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }

    /** Index of one of the weights, each as likely as it is heavy. */
    public int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = between(1, total);
        int index = 0;
        while (left > weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }

    /** A time in steps of five minutes, as nurses note the beginning of something. */
    public int hours(int least, int most) {
        return between(least * 12, most * 12) * 5;
    }
}
