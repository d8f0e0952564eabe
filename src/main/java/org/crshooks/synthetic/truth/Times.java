package org.crshooks.synthetic.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of moments, as stretches that include their begin and not their end. Counted in half minutes, so that "until one
 * hour later, that moment included" has an end: the half minute after it. Everything in a cohort happens on full minutes.
 */
final class Times {

    /** A stretch in half minutes. */
    record Stretch(int from, int to) {}

    static final Times NEVER = new Times(List.of());

    private final List<Stretch> stretches;

    private Times(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    private static Times of(List<Stretch> any) {
        List<Stretch> sorted = new ArrayList<>(any);
        sorted.sort(Comparator.comparingInt(Stretch::from));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch s : sorted) {
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (s.from() >= s.to()) {
                continue;
            }
            if (last != null && s.from() <= last.to()) {
                joined.set(joined.size() - 1, new Stretch(last.from(), Math.max(last.to(), s.to())));
            } else {
                joined.add(s);
            }
        }
        return new Times(joined);
    }

    /** From one full minute until just before another. */
    static Times between(int from, int to) {
        return of(List.of(new Stretch(2 * from, 2 * to)));
    }

    /** From each minute on for so long, that last moment included: a look-back. */
    static Times lasting(Collection<Integer> minutes, int length) {
        return of(minutes.stream()
                .map(m -> new Stretch(2 * m, 2 * (m + length) + 1))
                .toList());
    }

    static Times from(int halfMinute, int until) {
        return of(List.of(new Stretch(halfMinute, until)));
    }

    /** From a minute until another, both included. */
    static Times closed(int from, int to) {
        return of(List.of(new Stretch(2 * from, 2 * to + 1)));
    }

    Times or(Times... others) {
        List<Stretch> all = new ArrayList<>(stretches);
        for (Times other : others) {
            all.addAll(other.stretches);
        }
        return of(all);
    }

    Times and(Times other) {
        List<Stretch> both = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < stretches.size() && j < other.stretches.size()) {
            Stretch a = stretches.get(i);
            Stretch b = other.stretches.get(j);
            both.add(new Stretch(Math.max(a.from(), b.from()), Math.min(a.to(), b.to())));
            if (a.to() < b.to()) {
                i++;
            } else {
                j++;
            }
        }
        return of(both);
    }

    /** All other moments from the beginning of time to the end. */
    Times not() {
        List<Stretch> gaps = new ArrayList<>();
        int from = Integer.MIN_VALUE;
        for (Stretch s : stretches) {
            gaps.add(new Stretch(from, s.from()));
            from = s.to();
        }
        gaps.add(new Stretch(from, Integer.MAX_VALUE));
        return of(gaps);
    }

    /** What is left of each stretch when its first part is taken off; in half minutes. */
    Times after(int length) {
        return of(stretches.stream()
                .map(s -> new Stretch(s.from() + length, s.to()))
                .toList());
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** First half minute. */
    int first() {
        return stretches.get(0).from();
    }

    /** The first half minute at or after another; {@code Integer.MAX_VALUE} where there is none. */
    int firstFrom(int halfMinute) {
        for (Stretch s : stretches) {
            if (s.to() > halfMinute) {
                return Math.max(s.from(), halfMinute);
            }
        }
        return Integer.MAX_VALUE;
    }
}
