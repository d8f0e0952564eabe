package org.crshooks.synthetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.synthetic.chart.ChartedGrade;
import org.crshooks.synthetic.chart.Habits;
import org.crshooks.synthetic.chart.Loss;
import org.crshooks.synthetic.chart.Scribe;
import org.crshooks.synthetic.chart.Sheets;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dice;
import org.crshooks.synthetic.course.Forgetfulness;
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
 * @param charted lines of {@code charted-truth.csv}
 * @param losses what its chart lacks on purpose
 */
record SyntheticPatient(
        String id, Instant until, Sheets sheets, List<String> truth, List<String> charted, Set<Loss> losses) {

    private static final int STORY = 1;
    private static final int ROUNDS = 2;
    private static final int WARD = 3;
    private static final int MISTAKES = 4;
    private static final int GRADER = 5;
    private static final int FORGOTTEN = 6;

    /** Minutes by which a round is early or late. */
    private static final int JITTER = 12;

    /** @param number 1 for the first one */
    static SyntheticPatient of(GenerateOptions options, int number) {
        String id = "synth-%d-%07d".formatted(options.seed(), number);
        Course course = new Playwright(options.days()).write(id, Dice.of(options.seed(), number, STORY));
        int jitter = options.noise() == Noise.NONE ? 0 : JITTER;
        Chart chart = new Nurse(course, Dice.of(options.seed(), number, ROUNDS), jitter).chart();
        if (options.noise() != Noise.NONE) {
            chart = Forgetfulness.in(chart, Dice.of(options.seed(), number, FORGOTTEN));
        }
        List<Truth> known = KnownTruth.of(chart);
        Habits habits = habits(options, course, known, Dice.of(options.seed(), number, WARD));
        Dice mistakes = Dice.of(options.seed(), number, MISTAKES);
        List<String> truth = new ArrayList<>();
        for (Truth scale : known) {
            truth.add(String.join(
                    ",",
                    id,
                    scale.scale(),
                    time(course, scale.onset()),
                    time(course, scale.end()),
                    String.valueOf(scale.grade()),
                    time(course, scale.at()),
                    String.valueOf(isComplete(habits, scale.scale()))));
        }
        Optional<ChartedGrade> graded = ChartedGrade.of(known, Dice.of(options.seed(), number, GRADER));
        List<String> charted = graded
                .map(grade -> "%s,%s,%d,%d".formatted(id, grade.scale().id(), grade.charted(), grade.trueGrade()))
                .stream()
                .toList();
        Sheets sheets = Scribe.write(chart, habits, graded, mistakes);
        return new SyntheticPatient(id, course.at(course.until()), sheets, truth, charted, habits.losses());
    }

    private static Habits habits(GenerateOptions options, Course course, List<Truth> truth, Dice dice) {
        return switch (options.noise()) {
            case NONE -> Habits.neat();
            case USUAL -> Habits.usual(dice);
            case HARD -> Habits.usual(dice).losing(course, truth, dice);
        };
    }

    private static boolean isComplete(Habits habits, String scale) {
        return habits.losses().stream()
                .flatMap(loss -> loss.scales().stream())
                .noneMatch(dependent -> dependent.id().equals(scale));
    }

    private static String time(Course course, Integer minute) {
        return minute == null ? "" : course.at(minute).toString();
    }
}
