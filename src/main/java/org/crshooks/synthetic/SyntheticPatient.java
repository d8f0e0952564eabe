package org.crshooks.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crshooks.synthetic.chart.Habits;
import org.crshooks.synthetic.chart.Scribe;
import org.crshooks.synthetic.chart.Sheets;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dice;
import org.crshooks.synthetic.course.Nurse;
import org.crshooks.synthetic.course.Playwright;
import org.crshooks.synthetic.truth.KnownTruth;
import org.crshooks.synthetic.truth.Truth;

/**
 * One patient of a cohort: the chart, and what is true of it. Depends on the seed, the number of the patient and the
 * options, not on how many patients there are.
 *
 * @param until the chart ends here
 * @param truth lines of {@code truth.csv}
 */
record SyntheticPatient(String id, Instant until, Sheets sheets, List<String> truth) {

    private static final int STORY = 1;
    private static final int ROUNDS = 2;
    private static final int WARD = 3;

    /** Minutes by which a round is early or late. */
    private static final int JITTER = 12;

    /** @param number 1 for the first one */
    static SyntheticPatient of(GenerateOptions options, int number) {
        String id = "synth-%d-%07d".formatted(options.seed(), number);
        Course course = new Playwright(options.days()).write(id, Dice.of(options.seed(), number, STORY));
        int jitter = options.noise() == Noise.NONE ? 0 : JITTER;
        Chart chart = new Nurse(course, Dice.of(options.seed(), number, ROUNDS), jitter).chart();
        Habits habits = Habits.neat(Dice.of(options.seed(), number, WARD));
        List<String> truth = new ArrayList<>();
        for (Truth known : KnownTruth.of(chart)) {
            truth.add(String.join(
                    ",",
                    id,
                    known.scale(),
                    time(course, known.onset()),
                    time(course, known.end()),
                    String.valueOf(known.grade()),
                    time(course, known.at()),
                    "true"));
        }
        return new SyntheticPatient(id, course.at(course.until()), Scribe.write(chart, habits), truth);
    }

    private static String time(Course course, Integer minute) {
        return minute == null ? "" : course.at(minute).toString();
    }
}
