package org.crshooks.replay.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crshooks.assessment.GradedMoment;
import org.crshooks.assessment.ScaleChoice;
import org.crshooks.clinical.Exposure;
import org.crshooks.clinical.Exposures;
import org.crshooks.clinical.Therapy;

/** What is kept of a patient's course of grades. Not thread-safe. */
final class CourseTally {

    private record Key(Therapy therapy, Instant start) {}

    private final ScaleChoice choice;
    private final Map<Key, TherapyTally> therapies = new LinkedHashMap<>();
    private final Steps steps = new Steps();
    private final List<StepRow> primary = new ArrayList<>();

    CourseTally(ScaleChoice choice) {
        this.choice = choice;
    }

    /** Once the window is over and no episode is open, nothing more is graded (F25). */
    void add(GradedMoment moment) {
        Exposure cause = moment.cause();
        if (!moment.episode().open() && !Exposures.isOpen(cause, moment.at())) {
            return;
        }
        therapies
                .computeIfAbsent(new Key(cause.therapy(), cause.seriesStart()), any -> new TherapyTally())
                .add(moment);
        steps.add(moment);
        Steps.add(moment, choice.primaryFor(cause.therapy()), primary);
    }

    Collection<TherapyTally> therapies() {
        return therapies.values();
    }

    List<StepRow> steps() {
        return steps.rows();
    }

    /** The steps of the scale that is shown first at the time, oldest first. */
    List<StepRow> primary() {
        return primary;
    }
}
