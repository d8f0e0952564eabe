package org.crshooks.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.crshooks.clinical.ClinicalSnapshot;
import org.crshooks.clinical.CrsEpisode;
import org.crshooks.clinical.PatientChart;
import org.crshooks.fact.Input;
import org.crshooks.grading.Range;
import org.crshooks.grading.SuccessiveRanges;
import org.crshooks.grading.scale.Scales;

/**
 * Walks once through a chart and grades it at every moment at which a grade can change (E2). The chart is the one known
 * at its end: a reading that conflicts with one of the next minute (F28) never counts, and an entry made late counts from
 * the time it is about.
 */
final class CourseWalk {

    private final PatientChart chart;
    private final List<CrsEpisode> episodes;
    private final SuccessiveRanges successive = new SuccessiveRanges(Scales.all());

    /** @param episodes one for each exposure, in the order of {@code Exposures} */
    CourseWalk(PatientChart chart, List<CrsEpisode> episodes) {
        this.chart = chart;
        this.episodes = episodes;
    }

    /**
     * Tells of each moment in turn, oldest first. What is told may be large; it is not kept here.
     *
     * @param last the last moment at which the patient is looked at
     */
    void tell(Instant last, Consumer<GradedMoment> each) {
        NavigableSet<Instant> moments = new TreeSet<>();
        episodes.forEach(episode -> moments.addAll(episode.moments(Instant.MIN, last)));
        if (!episodes.isEmpty()) {
            moments.add(last);
        }
        CrsEpisode before = null;
        ClinicalSnapshot patient = null;
        for (Instant t : moments) {
            CrsEpisode cause = cause(t);
            if (cause != null) {
                patient = cause == before ? ClinicalSnapshot.after(patient, cause, t) : ClinicalSnapshot.at(cause, t);
                before = cause;
                each.accept(graded(patient, cause));
            }
        }
    }

    /** The cause as it is chosen for an assessment at that moment; null before any dose. */
    private CrsEpisode cause(Instant t) {
        List<CrsEpisode> begun = episodes.stream()
                .filter(e -> !e.exposure().seriesStart().isAfter(t))
                .toList();
        return begun.isEmpty() ? null : LikeliestCause.of(begun, t);
    }

    private GradedMoment graded(ClinicalSnapshot patient, CrsEpisode cause) {
        Set<Input> everywhere = Unanswered.forEveryScale(chart, cause.exposure());
        List<Range> ranges = successive.of(patient);
        List<ScaleThen> scales = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            scales.add(new ScaleThen(Scales.all().get(i), ranges.get(i), patient, everywhere));
        }
        return new GradedMoment(patient.reportedAt(), cause.exposure(), patient.episode(), scales);
    }
}
