package org.crshooks.concordance;

import java.time.Duration;
import org.crshooks.concordance.statistics.Confusion;
import org.crshooks.replay.result.ScaleRecord;

/** The maxima and the times in grade of one scale over all episodes that began. */
final class ScaleCourse {

    private final long[] maxima = new long[Confusion.HIGHEST + 1];
    private final long[] seconds = new long[Confusion.HIGHEST + 1];
    private long undecided;

    void add(ScaleRecord scale) {
        if (BetweenTally.isDecided(scale)) {
            maxima[scale.floor()]++;
        } else {
            undecided++;
        }
        for (int grade = 0; grade < Math.min(seconds.length, scale.inGrade().size()); grade++) {
            seconds[grade] += scale.inGrade().get(grade).getSeconds();
        }
    }

    long maximum(int grade) {
        return maxima[grade];
    }

    long undecided() {
        return undecided;
    }

    Duration inGrade(int grade) {
        return Duration.ofSeconds(seconds[grade]);
    }

    Duration inAllGrades() {
        return Confusion.grades().mapToObj(this::inGrade).reduce(Duration.ZERO, Duration::plus);
    }
}
