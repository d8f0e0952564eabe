package org.crshooks.writeback;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.Range;
import org.crshooks.observation.GradeIdentifier;
import org.crshooks.observation.WrittenGrade;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;

/**
 * What is to be done about the grade of one scale.
 *
 * @param previous the newest grade of the scale in the record; null where there is none
 * @param correction the assessment at the time of the previous grade, where it contradicts what was written; else null
 * @param due whether the grade is to be written
 * @param preceding identifier that the new one is chained to; null for the first
 */
record Plan(String scale, WrittenGrade previous, Assessment correction, boolean due, String preceding) {

    /** An unchanged grade is written again after so long: the record shows that it was looked at. */
    static final Duration REPEATED_AFTER = Duration.ofHours(12);

    /** A person who confirmed or corrected a grade has the last word on it. */
    private static final Set<ObservationStatus> OURS_TO_CORRECT =
            Set.of(ObservationStatus.PRELIMINARY, ObservationStatus.AMENDED);

    /** @param correcting whether an earlier grade may be found wrong */
    static Plan of(GradeToWrite job, String scale, RecordedGrades recorded, boolean correcting) {
        Assessment now = job.assessment();
        Optional<WrittenGrade> previous = recorded.latest(scale, now.asOf());
        Assessment correction = correcting
                ? previous.flatMap(written -> contradiction(job, written)).orElse(null)
                : null;
        Range before = correction == null ? previous.map(WrittenGrade::range).orElse(null) : range(correction, scale);
        boolean due = previous.isEmpty()
                ? worthSaying(now, scale)
                : !range(now, scale).equals(before) || isLongAgo(now, previous.get());
        String preceding = previous.map(WrittenGrade::identifier).orElse(null);
        while (recorded.isWithdrawn(GradeIdentifier.of(job.patientId(), scale, range(now, scale), preceding))) {
            preceding = GradeIdentifier.of(job.patientId(), scale, range(now, scale), preceding);
        }
        return new Plan(scale, previous.orElse(null), correction, due, preceding);
    }

    /** A grade that holds for no moment of the chart as it is now: neither bound of one lies within the other. */
    static boolean contradict(Range now, Range written) {
        return now.floor() > written.ceiling() || now.ceiling() < written.floor();
    }

    static Range range(Assessment assessment, String scale) {
        GradeResult grade = assessment.scale(scale).grade();
        return new Range(grade.floor(), grade.ceiling());
    }

    private static Optional<Assessment> contradiction(GradeToWrite job, WrittenGrade written) {
        return OURS_TO_CORRECT.contains(written.observation().getStatus())
                ? job.regrade()
                        .apply(written.at())
                        .filter(then -> contradict(range(then, written.scale()), written.range()))
                : Optional.empty();
    }

    /** Death is graded once: what is charted after it changes nothing. */
    private static boolean isLongAgo(Assessment now, WrittenGrade previous) {
        return !now.deceased() && !now.asOf().isBefore(previous.at().plus(REPEATED_AFTER));
    }

    /** A record does not begin with a grade that nobody could determine and nobody would be shown. */
    static boolean worthSaying(Assessment now, String scale) {
        Range range = range(now, scale);
        boolean said = now.exposure().therapy().isHighRisk() && (now.openStay() || !now.nothingCharted());
        return range.determined() || range.floor() > 0 || said;
    }

    @Override
    public String toString() {
        return "Plan[***]";
    }
}
