package org.crshooks.replay.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.assessment.ScaleThen;
import org.crshooks.fact.Input;
import org.crshooks.grading.Range;
import org.crshooks.grading.scale.Scales;

/**
 * The moments of one episode: from the therapy, or the end of the episode before, to its own end. Keeps of each moment
 * the grades alone, and of each scale the moment of its maximum. Not thread-safe.
 */
final class Span {

    private static final int GRADES = 6;

    /** The maximum of one scale so far. */
    record Peak(ScaleThen scale, Instant at) {

        /** The highest that was certain; of equals the one known best, then the earliest (F5). */
        boolean isBelow(ScaleThen higher) {
            Range own = scale.range();
            Range other = higher.range();
            return other.floor() > own.floor() || other.floor() == own.floor() && other.ceiling() < own.ceiling();
        }
    }

    private record Point(Instant at, int[] floors, Set<Input> missing) {}

    private final Peak[] peaks = new Peak[Scales.all().size()];
    private final int[] possible = new int[peaks.length];
    private final List<Point> points = new ArrayList<>();
    private Instant onset;
    private Instant end;

    void add(GradedMoment moment) {
        int[] floors = new int[peaks.length];
        Set<Input> missing = EnumSet.noneOf(Input.class);
        for (int i = 0; i < peaks.length; i++) {
            ScaleThen scale = moment.scales().get(i);
            Range range = scale.range();
            floors[i] = range.floor();
            possible[i] = Math.max(possible[i], range.ceiling());
            if (peaks[i] == null || peaks[i].isBelow(scale)) {
                peaks[i] = new Peak(scale, moment.at());
            }
            if (!range.determined()) {
                missing.addAll(scale.grade().missing());
            }
        }
        points.add(new Point(moment.at(), floors, missing));
    }

    /** Takes over what came after its end, because the episode went on. */
    void goOn(Span after) {
        for (int i = 0; i < peaks.length; i++) {
            Peak other = after.peaks[i];
            if (other != null && (peaks[i] == null || peaks[i].isBelow(other.scale()))) {
                peaks[i] = other;
            }
            possible[i] = Math.max(possible[i], after.possible[i]);
        }
        points.addAll(after.points);
        end = null;
    }

    void opened(Instant at) {
        onset = at;
    }

    void ended(Instant at) {
        end = at;
    }

    boolean isEmpty() {
        return points.isEmpty();
    }

    /** Null where no episode began. */
    Instant onset() {
        return onset;
    }

    /** Null while it is open, or where none began. */
    Instant end() {
        return end;
    }

    /** The end, or the last moment that was graded. */
    Instant last() {
        return end == null ? points.get(points.size() - 1).at() : end;
    }

    /** Of the scale at that place in the publication list; null where nothing was graded. */
    Peak peak(int scale) {
        return peaks[scale];
    }

    /** The highest grade that was possible at any moment. */
    int possible(int scale) {
        return possible[scale];
    }

    /** Time with each floor from the onset, or from the therapy where there was none, to the end. */
    List<Duration> inGrade(int scale) {
        Duration[] times = new Duration[GRADES];
        Arrays.fill(times, Duration.ZERO);
        for (int i = 0; i < points.size(); i++) {
            Instant from =
                    onset == null ? points.get(i).at() : later(points.get(i).at(), onset);
            Instant to = i + 1 < points.size() ? earlier(points.get(i + 1).at(), last()) : last();
            if (from.isBefore(to)) {
                int grade = points.get(i).floors()[scale];
                times[grade] = times[grade].plus(Duration.between(from, to));
            }
        }
        return List.of(times);
    }

    /** What was not had and could have moved a grade, from the onset, or from the therapy, to the end. */
    List<String> unknown() {
        Stream<Point> during = points.stream().filter(p -> onset == null || !p.at().isBefore(onset));
        Set<String> codes = new TreeSet<>();
        during.forEach(p -> p.missing().forEach(input -> codes.add(input.code())));
        return List.copyOf(codes);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
